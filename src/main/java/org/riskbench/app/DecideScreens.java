package org.riskbench.app;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Supplier;
import org.riskbench.job.JobRunner;
import org.riskbench.lists.ListStore;
import org.riskbench.registry.ModelRegistry;
import org.riskbench.settings.SaltStore;
import org.riskbench.ui.changes.ChangesController;
import org.riskbench.ui.changes.ChangesViewModel;
import org.riskbench.ui.decide.BandsController;
import org.riskbench.ui.decide.BandsViewModel;
import org.riskbench.ui.decide.CountsController;
import org.riskbench.ui.decide.CountsViewModel;
import org.riskbench.ui.decide.DecideController;
import org.riskbench.ui.decide.DecideViewModel;
import org.riskbench.ui.decide.SaveForm;
import org.riskbench.ui.fairness.FairnessController;
import org.riskbench.ui.fairness.FairnessViewModel;
import org.riskbench.ui.kit.DecideView;
import org.riskbench.ui.kit.FrontMoves;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.kit.ScreenLoader;
import org.riskbench.ui.kit.Settling;
import org.riskbench.ui.kit.TakingBack;
import org.riskbench.ui.kit.Toasts;
import org.riskbench.ui.money.MoneyController;
import org.riskbench.ui.money.MoneyViewModel;
import org.riskbench.ui.reasons.ReasonsController;
import org.riskbench.ui.reasons.ReasonsViewModel;
import org.riskbench.ui.reviews.QueueController;
import org.riskbench.ui.reviews.ReviewSheet;
import org.riskbench.ui.reviews.ReviewsController;
import org.riskbench.ui.reviews.ReviewsViewModel;
import org.riskbench.ui.reviews.StaffingController;
import org.riskbench.ui.reviews.TargetController;
import org.riskbench.ui.reviews.TeamController;
import org.riskbench.ui.rules.RuleListsController;
import org.riskbench.ui.rules.RuleListsViewModel;
import org.riskbench.ui.rules.RuleSegmentsController;
import org.riskbench.ui.rules.RuleSegmentsViewModel;
import org.riskbench.ui.rules.RulesController;
import org.riskbench.ui.rules.RulesViewModel;
import org.riskbench.ui.session.Session;

/** The screen Decide and its views, wired by hand. Make it on the FX thread. */
final class DecideScreens {
  private final Session session;
  private final JobRunner jobs;
  private final Messages messages;
  private final Toasts toasts;
  private final ModelRegistry registry;
  private final ListStore lists;
  private final Desk.Surroundings surroundings;
  private final DecideViewModel decide;
  private final RulesViewModel rules;
  private final RuleSegmentsViewModel segments;
  private final FairnessViewModel fairness;
  private final ReasonsViewModel reasons;
  private final MoneyViewModel money;
  private final ReviewsViewModel reviews;

  DecideScreens(Shared shared, ModelRegistry registry, ListStore lists) {
    this.session = shared.session();
    this.jobs = shared.jobs();
    this.messages = shared.messages();
    this.toasts = shared.toasts();
    this.registry = registry;
    this.lists = lists;
    this.surroundings = shared.surroundings();
    decide =
        new DecideViewModel(
            session,
            messages,
            new SaveForm(session, messages, jobs, registry, toasts),
            Clock.systemUTC());
    rules = new RulesViewModel(session, messages, jobs, lists);
    segments = new RuleSegmentsViewModel(session, messages, jobs, rules);
    fairness = new FairnessViewModel(session, jobs, messages);
    reasons = new ReasonsViewModel(session, jobs, messages);
    money = new MoneyViewModel(session, messages, jobs, registry, Settling::new);
    reviews = new ReviewsViewModel(session, messages, jobs);
  }

  /** Says how the controllers are made. */
  void into(Map<Class<?>, Supplier<?>> controllers, ScreenLoader screens) {
    controllers.put(
        DecideController.class, () -> new DecideController(decide, messages, screens::load));
    controllers.put(FairnessController.class, () -> new FairnessController(fairness, messages));
    ChangesViewModel changes =
        new ChangesViewModel(
            session, jobs, messages, registry, decide.getSaveForm().nameProperty());
    controllers.put(ChangesController.class, () -> new ChangesController(changes, messages));
    controllers.put(ReasonsController.class, () -> new ReasonsController(reasons, messages));
    controllers.put(
        CountsController.class,
        () -> new CountsController(new CountsViewModel(session, decide, messages, jobs)));
    controllers.put(
        BandsController.class,
        () ->
            new BandsController(
                new BandsViewModel(session, decide, messages, ZoneId.systemDefault()), messages));
    controllers.put(MoneyController.class, () -> new MoneyController(money, messages));
    reviewing(controllers);
    ruling(controllers);
  }

  private void reviewing(Map<Class<?>, Supplier<?>> controllers) {
    controllers.put(ReviewsController.class, () -> new ReviewsController(reviews));
    controllers.put(TeamController.class, () -> new TeamController(reviews.getTeam(), messages));
    controllers.put(QueueController.class, () -> new QueueController(reviews, messages));
    controllers.put(TargetController.class, () -> new TargetController(reviews, messages));
    controllers.put(StaffingController.class, () -> new StaffingController(reviews, messages));
  }

  private void ruling(Map<Class<?>, Supplier<?>> controllers) {
    controllers.put(
        RulesController.class, () -> new RulesController(rules, surroundings.dialogs(), messages));
    controllers.put(
        RuleSegmentsController.class, () -> new RuleSegmentsController(segments, messages));
    controllers.put(
        RuleListsController.class,
        () ->
            new RuleListsController(
                new RuleListsViewModel(
                    messages,
                    jobs,
                    lists,
                    new SaltStore(surroundings.places().home())::require,
                    toasts,
                    rules::listsChanged),
                surroundings.dialogs(),
                messages));
  }

  /** Says what can be taken back there. */
  void watch(FrontMoves moves) {
    moves.watch(Screen.DECIDE, TakingBack.of(decide.getHistory(), decide::undo, decide::redo));
    var costs = money.getCosts();
    moves.watch(Screen.DECIDE, TakingBack.of(costs.getHistory(), costs::undo, costs::redo));
    moves.watch(Screen.DECIDE, TakingBack.of(rules.getHistory(), rules::undo, rules::redo));
    moves.watch(Screen.DECIDE, TakingBack.of(reasons.getHistory(), reasons::undo, reasons::redo));
  }

  private void offerReviews(Offers at) {
    at.add(
        "byHand",
        "command.decide.byHand",
        "fth-user-check",
        "",
        decide.readyProperty(),
        reviews.getQueue()::reviewByHand);
    at.add(
        "target",
        "command.decide.target",
        "fth-target",
        "",
        reviews.getTarget().findableProperty(),
        () -> {
          reviews.sheetProperty().set(ReviewSheet.TARGET);
          reviews.getTarget().find();
        });
    at.add(
        "staffing",
        "command.decide.staffing",
        "fth-users",
        "",
        decide.readyProperty(),
        () -> {
          reviews.sheetProperty().set(ReviewSheet.STAFFING);
          reviews.getStaffing().workOut();
        });
  }

  /** Says what can be done there. */
  void offer(Offers screen) {
    var ready = decide.readyProperty();
    screen.addEverywhere(
        "save", "decide.save", "fth-save", "Shortcut+S", ready, decide.getSaveForm()::save);
    screen.add(
        "publish", "decide.publish", "fth-arrow-right", "Shortcut+Enter", ready, decide::goPublish);
    screen.add("reset", "command.decide.reset", "fth-rotate-ccw", "", ready, decide::reset);
    Offers costs = screen.in(DecideView.MONEY);
    costs.add(
        "cheapest",
        "command.decide.cheapest",
        "fth-trending-down",
        "Shortcut+M",
        money.getCheapest().elsewhereProperty(),
        money.getCheapest()::go);
    costs.add(
        "costs", "command.decide.costs", "fth-rotate-ccw", "", ready, money.getCosts()::reset);
    offerReviews(screen.in(DecideView.REVIEWS));
    Offers table = screen.in(DecideView.RULES);
    table.add("addRule", "rules.add", "fth-plus", "", rules.readyProperty(), rules::begin);
    table.add(
        "segments",
        "command.decide.segments",
        "fth-grid",
        "",
        segments.findableProperty(),
        segments::find);
    screen
        .in(DecideView.REASONS)
        .add(
            "words",
            "command.decide.words",
            "fth-rotate-ccw",
            "",
            reasons.editedProperty(),
            reasons::reset);
    screen
        .in(DecideView.FAIRNESS)
        .add(
            "parity",
            "fairness.price.workOut",
            "fth-users",
            "",
            fairness.getPrice().offeredProperty(),
            fairness.getPrice()::workOut);
  }
}
