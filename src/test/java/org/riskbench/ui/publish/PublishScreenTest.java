package org.riskbench.ui.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.decision.Policy;
import org.riskbench.job.InlineJobRunner;
import org.riskbench.parity.ParityReport;
import org.riskbench.registry.ModelRegistry;
import org.riskbench.server.DeskLogs;
import org.riskbench.server.ScoringServer;
import org.riskbench.signing.TrustedKeyStore;
import org.riskbench.ui.kit.FigureCard;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.ScreenLoader;
import org.riskbench.ui.kit.Toasts;
import org.riskbench.ui.session.Session;
import org.riskbench.ui.session.TrainedDesk;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class PublishScreenTest {
  @TempDir private Path folder;
  private final ScoringServer server = new ScoringServer();

  @BeforeEach
  void startToolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @AfterEach
  void stopServer() {
    server.close();
  }

  private ServerViewModel viewModel(Session session, ModelRegistry registry) {
    session.setModels(registry.list());
    return new ServerViewModel(
        session,
        Messages.bundled(),
        new InlineJobRunner(),
        new Launch(
            registry,
            server,
            (model, context) -> new ParityReport(100, List.of(), List.of()),
            new SealDemand(session, new TrustedKeyStore(folder)),
            DeskLogs.of(server, folder.resolve("decisions.db"))),
        new Toasts(),
        text -> {},
        Runnable::run);
  }

  private Parent screen(ServerViewModel viewModel) {
    ScrollPane whole =
        (ScrollPane)
            new ScreenLoader(
                    Messages.bundled(),
                    Map.of(
                        ServerController.class,
                        () -> new ServerController(viewModel, Messages.bundled()),
                        ModeController.class,
                        () ->
                            new ModeController(
                                new ModeViewModel(
                                    server,
                                    Messages.bundled(),
                                    new InlineJobRunner(),
                                    Runnable::run))))
                .load("publish-server");
    return (Parent) whole.getContent();
  }

  @Test
  void whereAModelIsReachedStandsThereWhileItIsPublished() {
    ModelRegistry registry = new ModelRegistry(folder);
    registry.save("first", TrainedDesk.best().draft(Policy.initial()));
    ServerViewModel viewModel = viewModel(TrainedDesk.untrained(), registry);
    WaitForAsyncUtils.waitForAsyncFx(
        20_000,
        () -> {
          Parent screen = screen(viewModel);
          TextField address = (TextField) screen.lookup("#address");
          TextField docs = (TextField) screen.lookup("#docs");
          assertThat(address.getText()).isEmpty();

          viewModel.toggle();
          viewModel.count();
          assertThat(address.getText()).startsWith("http://127.0.0.1:");
          assertThat(docs.getText()).isEqualTo(address.getText() + "/docs");
          assertThat(screen.lookupAll("FigureCard"))
              .hasSize(5)
              .allMatch(card -> ((FigureCard) card).getFigure().equals("0"));

          viewModel.toggle();
          assertThat(address.getText()).isEmpty();
          return screen;
        });
  }
}
