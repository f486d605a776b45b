package org.waymark.identity.signon;

import org.springframework.stereotype.Component;

/**
 * Whom passwords let in. Where people come from a provider, they may be of no use to anybody but a few administrators who are named: these
 * get in when the provider does not answer ("break glass").
 */
@Component
public class PasswordSignIn {

    private final SignOnSettings settings;

    PasswordSignIn(SignOnSettings settings) {
        this.settings = settings;
    }

    /**
     * Whether everybody may have a password.
     *
     * @return false if it is for named administrators alone
     */
    public boolean isForEverybody() {
        return settings.passwords() == SignOnSettings.Passwords.EVERYBODY;
    }

    /**
     * Whether whoever has a mail address may have a password.
     *
     * @param email their address, as somebody wrote it
     * @return true for everybody, or for one who is named; who is named also has to be an administrator to get in
     */
    public boolean isFor(String email) {
        return settings.letsIn(email);
    }
}
