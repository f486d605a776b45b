package org.waymark.meeting.series.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The place of a meeting that takes place on a page of the web. */
public final class PlaceLink {

    /** What a browser opens as a page. Whatever else somebody typed is told and not opened. */
    private static final Set<String> OPENED = Set.of("http", "https");

    private PlaceLink() {}

    /**
     * The page behind a place.
     *
     * @param place as somebody typed it
     * @return empty if it is none
     */
    public static Optional<URI> of(String place) {
        try {
            URI address = new URI(place);
            return address.getScheme() != null
                            && OPENED.contains(address.getScheme().toLowerCase(Locale.ROOT))
                            && address.getHost() != null
                    ? Optional.of(address)
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /**
     * A link to that page, which opens beside the portal.
     *
     * @param reader in whose language it is
     * @param link the page
     * @return the link
     */
    public static Anchor anchor(Component reader, URI link) {
        Anchor anchor = new Anchor(link.toString(), reader.getTranslation("meeting.list.link", link.getHost()));
        anchor.getElement().setAttribute("target", "_blank");
        anchor.getElement().setAttribute("rel", "noopener noreferrer");
        return anchor;
    }
}
