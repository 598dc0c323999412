package org.dualusegraph.platform.read;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/** Makes the sockets of the driver; named in application.properties. */
@RegisterForReflection
public final class MeteredSocketFactory extends SocketFactory {

    @Override
    public Socket createSocket() {
        try {
            // In tests, the driver finds this class by another loader than that of the application.
            return (Socket) Thread.currentThread()
                    .getContextClassLoader()
                    .loadClass(MeteredSocket.class.getName())
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    // The driver connects by itself.

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
        throw new UnsupportedOperationException();
    }
}
