package org.waymark.base.ui;

import com.vaadin.flow.server.VaadinServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** Whole addresses of the portal, for what people carry elsewhere. */
@Component
public class PortalAddress {

    private final String url;

    PortalAddress(@Value("${waymark.url:}") String url) {
        this.url = url;
    }

    /**
     * The whole address of a page: below the one that the installation states, or else the one that the viewer's browser asked
     * for.
     *
     * @param segments of the path
     * @return the address
     */
    public String of(String... segments) {
        UriComponentsBuilder address = url.isEmpty()
                ? ServletUriComponentsBuilder.fromContextPath(
                        VaadinServletRequest.getCurrent().getHttpServletRequest())
                : UriComponentsBuilder.fromUriString(url);
        return address.pathSegment(segments).build().toUriString();
    }
}
