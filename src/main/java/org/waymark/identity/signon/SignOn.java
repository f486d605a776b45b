package org.waymark.identity.signon;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.base.security.ForVisitors;

/** What visitors see of the ways in: names of providers, and whether there is one by password. */
@Service
@DeniedByDefault
public class SignOn {

    /** Below this address a page says why somebody is not let in, without a slash in front. */
    public static final String PROBLEM_ADDRESS = "sign-on/problem";

    private final Providers providers;
    private final ExternalIdentities identities;
    private final CurrentUser currentUser;

    SignOn(Providers providers, ExternalIdentities identities, CurrentUser currentUser) {
        this.providers = providers;
        this.identities = identities;
        this.currentUser = currentUser;
    }

    /**
     * A way in.
     *
     * @param name what its button says
     * @param address where the button leads, without a slash in front
     */
    public record Offer(String name, String address) implements Serializable {}

    /**
     * The providers at which people sign in. Asks for no proof: it stands on the page in front of the door.
     *
     * @return by their keys
     */
    @ForVisitors
    public List<Offer> offers() {
        return providers.details().stream()
                .map(provider -> new Offer(provider.name(), SignOnConfigurer.BEGIN.substring(1) + provider.key()))
                .toList();
    }

    /**
     * By which providers the viewer is recognised.
     *
     * @return the one of the longest time first
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public List<OwnSignOn> own() {
        return identities.of(currentUser.require());
    }

    /**
     * The mail address that a provider said of a visitor who was not let in. The proof is their session.
     *
     * @param session theirs
     * @return empty for none
     */
    @ForVisitors
    public String provenAddress(HttpSession session) {
        return ProvenAddress.of(session);
    }
}
