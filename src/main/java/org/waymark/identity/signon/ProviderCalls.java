package org.waymark.identity.signon;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.stereotype.Component;

/**
 * How the portal speaks to providers: it waits for a moment only, follows nobody elsewhere, and speaks without encryption only where the
 * installation allows it.
 */
@Component
class ProviderCalls {

    /** Somebody waits in front of a page. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final SignOnSettings settings;

    ProviderCalls(SignOnSettings settings) {
        this.settings = settings;
    }

    /** Whether the portal would speak to somebody there. */
    boolean allows(String address) {
        try {
            URI uri = URI.create(address);
            return uri.getHost() != null
                    && uri.getUserInfo() == null
                    && ("https".equals(uri.getScheme()) || (settings.allowHttp() && "http".equals(uri.getScheme())));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Makes requests, of which each that is not allowed fails as one that nobody answers. */
    ClientHttpRequestFactory requests() {
        SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory() {
            @Override
            protected void prepareConnection(HttpURLConnection connection, String method) throws IOException {
                if (!allows(connection.getURL().toString())) {
                    throw new IOException("Not an address of a provider");
                }
                super.prepareConnection(connection, method);
                connection.setInstanceFollowRedirects(false);
            }
        };
        requests.setConnectTimeout(PATIENCE);
        requests.setReadTimeout(PATIENCE);
        return requests;
    }
}
