package org.waymark.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands between the portal and its database, and can cut every connection in the middle of a word. */
final class CutProxy implements AutoCloseable {

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final int target;

    CutProxy(int target) throws IOException {
        this.target = target;
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Resets all connections: neither side is told that the other is done. */
    void cut() throws IOException {
        for (Socket socket : sockets) {
            try {
                socket.setSoLinger(true, 0);
                socket.close();
            } catch (SocketException alreadyClosed) {
                // It was closed in this very moment.
            }
        }
        sockets.clear();
    }

    private void accept() {
        try {
            while (!door.isClosed()) {
                Socket portal = door.accept();
                try {
                    Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                    sockets.add(portal);
                    sockets.add(server);
                    Thread.ofVirtual().start(() -> carry(portal, server));
                    Thread.ofVirtual().start(() -> carry(server, portal));
                } catch (IOException databaseIsAway) {
                    portal.close();
                }
            }
        } catch (IOException e) {
            if (!door.isClosed()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void carry(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException cut) {
            // That is what it is for.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }
}
