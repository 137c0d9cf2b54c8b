package org.riskbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.ScrollToEvent;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.riskbench.job.JobContext;
import org.riskbench.sample.SamplePlan;
import org.riskbench.sample.SampleWriter;
import org.riskbench.ui.kit.DataView;

/**
 * Asked for a column that it has never shown, a table asks itself again without end: the window is
 * never at rest, and its program never ends.
 */
class WindowAtRestTest extends OpenWindow {
  @Test
  void aTableOpenedWhileItsRecordsAreHiddenAsksForNoColumn() throws Exception {
    await(() -> isEnabled("#next"));
    robot.interact(() -> desk().session().show(DataView.RECORDS));
    await(() -> robot.lookup("#records").tryQuery().isPresent());
    robot.interact(() -> desk().session().show(DataView.COLUMNS));
    TableView<?> records = robot.lookup("#records").query();
    AtomicInteger asked = new AtomicInteger();
    robot.interact(
        () ->
            records.addEventFilter(
                ScrollToEvent.scrollToColumn(), event -> asked.incrementAndGet()));

    open(400);

    await(() -> records.getItems().size() == 400);
    assertThat(asked).hasValue(0);
  }

  private void open(int rows) throws IOException {
    Path table = home.resolve(rows + ".csv");
    SampleWriter.write(new SamplePlan(rows, 3), table, JobContext.none());
    robot.interact(() -> desk().open(table));
  }
}
