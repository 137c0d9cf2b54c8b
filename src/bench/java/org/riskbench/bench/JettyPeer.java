package org.riskbench.bench;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.thread.Invocable.InvocationType;
import org.riskbench.access.Caller;
import org.riskbench.answering.AnswerPlan;
import org.riskbench.answering.Answerer;
import org.riskbench.answering.PublishedModel;
import org.riskbench.answering.RecordLimits;
import org.riskbench.answering.Recorder;
import org.riskbench.answering.Reply;
import org.riskbench.answering.ScoreOptions;
import org.riskbench.modelfile.ModelFileReader;
import org.riskbench.modelfile.SealPolicy;
import org.riskbench.rule.KnownLists;
import org.riskbench.state.LiveStates;

/**
 * The same reader, scorer and writer behind nothing but Jetty: no checks, no limits, no counts.
 * What ours is held against.
 */
final class JettyPeer {
  private JettyPeer() {}

  /** Arguments: model file and port. */
  public static void main(String[] args) throws Exception {
    RecordLimits limits = RecordLimits.defaults();
    PublishedModel model =
        new PublishedModel(
            ModelFileReader.read(Path.of(args[0])),
            new AnswerPlan(limits, false, SealPolicy.OPEN),
            LiveStates.inMemory(),
            KnownLists.none());
    Answerer answerer = new Answerer(limits, Recorder.NONE, List.of());
    Server server = new Server();
    ServerConnector connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    connector.setPort(Integer.parseInt(args[1]));
    server.addConnector(connector);
    server.setHandler(
        new Handler.Abstract.NonBlocking() {
          @Override
          public boolean handle(Request request, Response response, Callback callback) {
            Content.Source.asByteArrayAsync(
                request,
                limits.recordBytes(),
                Promise.Invocable.from(
                    InvocationType.NON_BLOCKING,
                    body ->
                        answerer
                            .score(
                                model,
                                body,
                                ScoreOptions.of(Caller.LOCAL, "", "", "", false).updating("", true))
                            .thenAccept(reply -> send(reply, response, callback)),
                    callback::failed));
            return true;
          }
        });
    server.start();
    server.join();
  }

  private static void send(Reply reply, Response response, Callback callback) {
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, reply.contentType());
    response.write(true, ByteBuffer.wrap(reply.body()), callback);
  }
}
