package org.waymark.base.health;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;
import org.waymark.base.health.CertificateHolder.Place;

/** Looks at the certificate that a server shows, and hangs up before anything else is said. */
final class ServerCertificate {

    private static final int TIMEOUT = (int) Duration.ofSeconds(10).toMillis();

    private ServerCertificate() {}

    /**
     * When the certificate of a server ends.
     *
     * @return empty if the server did not show any
     */
    static Optional<Instant> end(Place place) {
        Looking looking = new Looking();
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(place.host(), place.port()), TIMEOUT);
            plain.setSoTimeout(TIMEOUT);
            if (place.isMail()) {
                askToEncrypt(plain);
            }
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {looking}, new SecureRandom());
            try (SSLSocket encrypted =
                    (SSLSocket) context.getSocketFactory().createSocket(plain, place.host(), place.port(), true)) {
                encrypted.startHandshake();
            }
        } catch (SSLException e) {
            // As it should be: whoever looks trusts nobody.
            return looking.end();
        } catch (IOException | GeneralSecurityException e) {
            return Optional.empty();
        }
        return looking.end();
    }

    /** RFC 3207: what each side says before they encrypt. */
    private static void askToEncrypt(Socket plain) throws IOException {
        BufferedReader said =
                new BufferedReader(new InputStreamReader(plain.getInputStream(), StandardCharsets.US_ASCII));
        answer(said);
        say(plain, "EHLO waymark");
        answer(said);
        say(plain, "STARTTLS");
        answer(said);
    }

    private static void say(Socket plain, String command) throws IOException {
        plain.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    /** The last line of an answer has a blank after its number. */
    private static void answer(BufferedReader said) throws IOException {
        String line;
        do {
            line = said.readLine();
            if (line == null || !line.startsWith("2")) {
                throw new IOException("The mail server does not encrypt");
            }
        } while (line.length() > 3 && line.charAt(3) == '-');
    }

    /** Notes what it is shown and refuses it, so that a certificate that nobody trusts is seen as well, and nothing is sent. */
    private static final class Looking implements X509TrustManager {

        private volatile @Nullable Instant end;

        Optional<Instant> end() {
            return Optional.ofNullable(end);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authentication) throws CertificateException {
            end = chain[0].getNotAfter().toInstant();
            throw new CertificateException("Only looked at");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authentication) throws CertificateException {
            throw new CertificateException("Nobody is let in");
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
