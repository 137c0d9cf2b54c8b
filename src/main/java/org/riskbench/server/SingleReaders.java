package org.riskbench.server;

import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.internal.HttpConnection;

/**
 * HTTP/1 whose connections are read by one thread at a time.
 *
 * <p>Jetty (12.1.12) refuses what is not HTTP on another thread than the one that read it. Once the
 * refusal is out, a third thread reads on, while the first may still be about to give the buffer
 * back to the pool: then that buffer is in two hands, and what one caller sends spoils what another
 * sent at the same moment. A caller who did nothing wrong was refused by a 400, or cut off, about
 * once in 20,000 malformed requests of others.
 */
final class SingleReaders extends HttpConnectionFactory {
  SingleReaders(HttpConfiguration http) {
    super(http);
  }

  @Override
  public Connection newConnection(Connector connector, EndPoint endPoint) {
    Line line = new Line(getHttpConfiguration(), connector, endPoint);
    line.setTransferEncodingChunkMaxLength(getTransferEncodingChunkMaxLength());
    return configure(line, connector, endPoint);
  }

  /** One connection. */
  private static final class Line extends HttpConnection {
    private final ReentrantLock reading = new ReentrantLock();

    Line(HttpConfiguration http, Connector connector, EndPoint endPoint) {
      super(http, connector, endPoint);
    }

    @Override
    public void onFillable() {
      reading.lock();
      try {
        super.onFillable();
      } finally {
        reading.unlock();
      }
    }
  }
}
