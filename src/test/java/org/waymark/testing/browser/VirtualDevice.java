package org.waymark.testing.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/**
 * A sensor in the device of a window, at which its owner is at once and shows a finger that it knows. It keeps passkeys as long as the
 * window is there.
 */
public final class VirtualDevice {

    private static final String ID = "authenticatorId";

    private final CDPSession chromium;
    private final String id;

    /** Puts one into a window. */
    public VirtualDevice(Page page) {
        chromium = page.context().newCDPSession(page);
        chromium.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject asked = new JsonObject();
        asked.add("options", options);
        id = chromium.send("WebAuthn.addVirtualAuthenticator", asked).get(ID).getAsString();
    }

    /** From now on it is shown a finger that it knows, or another one. */
    public void knowsTheFinger(boolean knows) {
        JsonObject asked = new JsonObject();
        asked.addProperty(ID, id);
        asked.addProperty("isUserVerified", knows);
        chromium.send("WebAuthn.setUserVerified", asked);
    }
}
