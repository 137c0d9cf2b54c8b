package org.riskbench.architecture.canary.scoring;

import com.google.cloud.tools.jib.api.JibContainer;
import io.javalin.Javalin;
import java.awt.Point;
import java.io.IOException;
import java.io.ObjectInputStream;
import javafx.beans.property.SimpleStringProperty;
import org.apache.spark.SparkConf;
import org.eclipse.jetty.server.Server;
import org.riskbench.architecture.canary.decision.BadDecision;
import org.tribuo.Model;
import picocli.CommandLine;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.components.Figure;

/** Knows every library, makes a thread, prints, reads objects and throws what nobody expects. */
public final class BadScorer {
  private final SimpleStringProperty name = new SimpleStringProperty();

  public void score(
      Javalin server,
      Server jetty,
      Table table,
      Figure figure,
      Model<?> model,
      CommandLine command,
      JibContainer image,
      SparkConf spark,
      ObjectInputStream input,
      Point point)
      throws IOException, ClassNotFoundException {
    new Thread(() -> System.out.println(name)).start();
    java.util.logging.Logger.getLogger("canary").info(input.readObject().toString());
    BadDecision.decide(this);
    if (point.x > 0) {
      throw new RuntimeException(
          server + "" + jetty + table + figure + model + command + image + spark);
    }
  }
}
