package org.waymark.base.health;

import java.net.URI;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The certificate that people's browsers see, whether the portal shows it or a proxy in front of it. */
@Component
class PortalCertificate implements CertificateHolder {

    private static final int HTTPS = 443;

    private final String url;

    PortalCertificate(@Value("${waymark.url:}") String url) {
        this.url = url;
    }

    @Override
    public Optional<Place> place() {
        if (!url.startsWith("https://")) {
            return Optional.empty();
        }
        URI address = URI.create(url);
        return Optional.ofNullable(address.getHost())
                .map(host -> new Place(host, address.getPort() < 0 ? HTTPS : address.getPort(), false));
    }
}
