package org.waymark.base.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.subethamail.smtp.server.SMTPServer;
import org.waymark.base.health.CertificateHolder.Place;
import org.waymark.testing.English;

/** Certificates of real servers, which nobody trusts. */
class CertificateWatchTest {

    private static final String PASSWORD = "of a test";

    @TempDir
    private Path folder;

    private static List<HealthSign> look(Place place) {
        CertificateWatch watch =
                new CertificateWatch(List.of(() -> Optional.of(place), Optional::empty), Clock.systemUTC());
        watch.run();
        return watch.signs();
    }

    @Test
    void a_certificate_near_its_end_is_told_and_one_that_lasts_is_fine() throws Exception {
        try (SSLServerSocket server = serve(20)) {
            assertThat(look(new Place("localhost", server.getLocalPort(), false)))
                    .singleElement()
                    .satisfies(sign -> {
                        assertThat(sign.isWell()).isFalse();
                        assertThat(English.of(sign.state())).startsWith("The certificate of localhost ends on");
                    });
        }
        try (SSLServerSocket server = serve(90)) {
            assertThat(look(new Place("localhost", server.getLocalPort(), false)))
                    .singleElement()
                    .matches(HealthSign::isWell);
        }
    }

    @Test
    void a_mail_server_is_asked_to_encrypt_first() throws Exception {
        SMTPServer server = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .enableTLS()
                .startTlsSocketFactory(context(20))
                .build();
        server.start();
        try {
            assertThat(look(new Place("localhost", server.getPortAllocated(), true)))
                    .singleElement()
                    .matches(sign -> !sign.isWell());
        } finally {
            server.stop();
        }
    }

    @Test
    void of_a_server_that_shows_none_nothing_is_said() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        assertThat(look(new Place("localhost", port, false))).isEmpty();
        SMTPServer plain =
                SMTPServer.port(0).bindAddress(InetAddress.getLoopbackAddress()).build();
        plain.start();
        try {
            assertThat(look(new Place("localhost", plain.getPortAllocated(), true)))
                    .isEmpty();
        } finally {
            plain.stop();
        }
    }

    @Test
    void the_portal_s_own_is_at_the_address_that_people_know() {
        assertThat(new PortalCertificate("https://waymark.example/").place())
                .contains(new Place("waymark.example", 443, false));
        assertThat(new PortalCertificate("https://waymark.example:8443").place())
                .contains(new Place("waymark.example", 8443, false));
        assertThat(new PortalCertificate("http://localhost:8080").place()).isEmpty();
        assertThat(new PortalCertificate("").place()).isEmpty();
    }

    private SSLServerSocket serve(int days) throws Exception {
        SSLServerSocket server = (SSLServerSocket)
                context(days).getServerSocketFactory().createServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try (SSLSocket visitor = (SSLSocket) server.accept()) {
                    visitor.startHandshake();
                } catch (SSLException e) {
                    // Whoever looks hangs up.
                } catch (IOException e) {
                    return;
                }
            }
        });
        return server;
    }

    private SSLContext context(int days) throws Exception {
        Path file = folder.resolve("for-" + days + "-days.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "test",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-validity",
                        String.valueOf(days),
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream content = Files.newInputStream(file)) {
            keys.load(content, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, new SecureRandom());
        return context;
    }
}
