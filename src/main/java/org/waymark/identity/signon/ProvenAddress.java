package org.waymark.identity.signon;

import jakarta.servlet.http.HttpSession;

/** The mail address that a provider said of a visitor, for the one page that tells them why they are not let in. */
final class ProvenAddress {

    private static final String KEPT = ProvenAddress.class.getName();

    private ProvenAddress() {}

    static void keep(HttpSession session, String address) {
        session.setAttribute(KEPT, address);
    }

    static String of(HttpSession session) {
        return session.getAttribute(KEPT) instanceof String address ? address : "";
    }
}
