package org.waymark.audit;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be changed. The database writes these names; most of them by triggers, whoever makes the change. */
public enum AuditKind {
    /** A link was asked for with which somebody chooses a password. */
    LINK_ASKED,
    /** Such a link went to its person by mail, and nobody else saw it. */
    LINK_SENT,
    /** A second person released such a link, and saw it. */
    LINK_RELEASED,
    /** Whoever asked for such a link saw it, as there was nobody else to release it. */
    LINK_SHOWN,
    /** Somebody did away with what was asked for. */
    LINK_REFUSED,
    /** A link was made past all that, or the first administrator's. */
    LINK_MADE,
    /** Whoever held such a link chose a password with it. */
    LINK_USED,
    /** Somebody got an account with a password, without a link. */
    ACCOUNT_MADE,
    /** An account lets nobody in any more. */
    ACCOUNT_CLOSED,
    /** An account that was closed lets its person in again. */
    ACCOUNT_OPENED,
    /** An account is gone. */
    ACCOUNT_REMOVED,
    /** An account has another password, without a link. */
    PASSWORD_CHANGED,
    /** Somebody has an app that makes codes for their second step, or another one. */
    FACTOR_ADDED,
    /** Somebody removed their second step. */
    FACTOR_REMOVED,
    /** Somebody's lost second step was reset by a second person, or on the server. */
    FACTOR_RESET,
    /** Somebody asked for the reset of somebody's lost second step. */
    FACTOR_RESET_ASKED,
    /** Somebody did away with what was asked for. */
    FACTOR_RESET_REFUSED,
    /** Somebody signs in with a passkey from now on. */
    PASSKEY_ADDED,
    /** Somebody removed a passkey of theirs. */
    PASSKEY_REMOVED,
    /** A passkey had signed more often before, as the other one of two copies. */
    PASSKEY_REFUSED,
    /** Somebody came in with a recovery code, or proved by it who they are. */
    RECOVERY_CODE_USED,
    /** Somebody has other recovery codes. */
    RECOVERY_CODES_MADE,
    /** An administrator ended all that somebody had open. */
    SIGNED_OUT,
    /** A remembered device was used with a secret that had been replaced, and is forgotten. */
    DEVICE_MISUSED,
    /** Somebody came from a provider for the first time, and is recognised by it from then on. */
    SIGN_ON_JOINED,
    /** Somebody is not recognised by a provider any more. */
    SIGN_ON_PARTED,
    /** A provider was added at which people sign in. */
    PROVIDER_ADDED,
    /** What is kept of a provider was changed. */
    PROVIDER_CHANGED,
    /** A second administrator released a provider, which joins people from then on. */
    PROVIDER_RELEASED,
    /** Whoever entered a provider released it, as there was nobody else. */
    PROVIDER_RELEASED_ALONE,
    /** A provider was removed. */
    PROVIDER_REMOVED,
    /** A token was made with which a provider keeps people. */
    TOKEN_MADE,
    /** A second administrator released such a token. */
    TOKEN_RELEASED,
    /** Whoever made such a token released it, as there was nobody else. */
    TOKEN_RELEASED_ALONE,
    /** Such a token was revoked. */
    TOKEN_REVOKED,
    /** Such a token is in use; told once in an hour. */
    TOKEN_USED,
    /** A token was made with which somebody brings files of people. */
    FEED_TOKEN_MADE,
    /** A second administrator released such a token. */
    FEED_TOKEN_RELEASED,
    /** Whoever made such a token released it, as there was nobody else. */
    FEED_TOKEN_RELEASED_ALONE,
    /** Such a token was revoked. */
    FEED_TOKEN_REVOKED,
    /** What a provider calls the groups of those who are trusted with more was changed. */
    PROVISIONING_GROUPS_CHANGED,
    /** A provider keeps somebody from now on, changed something about them, or deleted them. */
    PROVISIONED,
    /** Somebody is trusted with a role. */
    ROLE_GRANTED,
    /** Somebody is not trusted with a role any more. */
    ROLE_TAKEN,
    /** Somebody is the manager of somebody from now on. */
    LINE_BEGUN,
    /** Somebody is not the manager of somebody any more. */
    LINE_ENDED,
    /** A line that had ended by mistake goes on. */
    LINE_PUT_BACK,
    /** A file of people was imported. */
    PEOPLE_IMPORTED,
    /** A file of people came by itself. */
    FEED_CAME,
    /** Such a file changed nothing, and an administrator decides. */
    FEED_STOPPED,
    /** An administrator looked at such a file and imported it. */
    FEED_IMPORTED,
    /** An administrator looked at such a file and did away with it. */
    FEED_DISMISSED,
    /** Somebody has another name. */
    NAME_CHANGED,
    /** Somebody has another mail address, with which they sign in from then on. */
    EMAIL_CHANGED,
    /** The company's records call somebody by another id. */
    ID_CHANGED,
    /** Somebody asked for a change that would make themself another person or somebody's manager. */
    CHANGE_HELD,
    /** A second person released such a change. */
    CHANGE_RELEASED,
    /** A second person refused such a change. */
    CHANGE_REFUSED,
    /** Something of somebody is to be another from a later day on. */
    MOVE_PLANNED,
    /** A second person, or an administrator, confirmed such a move. */
    MOVE_CONFIRMED,
    /** Such a move was carried out on its day. */
    MOVE_CARRIED_OUT,
    /** Such a move did not fit any more on its day. */
    MOVE_NOT_CARRIED_OUT,
    /** Such a move was taken back. */
    MOVE_TAKEN_BACK,
    /** A new version of a ladder was published. */
    PATH_PUBLISHED,
    /** An earlier version of a ladder was published again. */
    PATH_RESTORED,
    /** A new version of a ladder came from a file. */
    PATH_IMPORTED,
    /** The company has a question of its own. */
    QUESTION_WRITTEN,
    /** A question says something else, or is good for somebody else. */
    QUESTION_CHANGED,
    /** Nobody is asked a question any more. */
    QUESTION_HIDDEN,
    /** A question that was hidden is asked again. */
    QUESTION_SHOWN,
    /** The company has a set of questions of its own. */
    QUESTION_SET_WRITTEN,
    /** A set of questions says something else. */
    QUESTION_SET_CHANGED,
    /** Nobody is offered a set of questions any more. */
    QUESTION_SET_HIDDEN,
    /** A set of questions that was hidden is offered again. */
    QUESTION_SET_SHOWN,
    /** A file of questions was imported. */
    QUESTIONS_IMPORTED,
    /** The company is called something else in its portal. */
    COMPANY_NAMED,
    /** Its pages have another accent. */
    COMPANY_ACCENT_CHANGED,
    /** Whoever comes to sign in reads another welcome. */
    COMPANY_WELCOME_CHANGED,
    /** Somebody else is named to turn to about privacy. */
    COMPANY_CONTACT_CHANGED,
    /** It has another logo, or other words for it. */
    COMPANY_LOGO_CHANGED;

    /**
     * The word for this kind in addresses and bundles.
     *
     * @return such as {@code role-granted}
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Finds a kind by its {@link #word}.
     *
     * @param word as somebody gave it
     * @return empty for anything else
     */
    public static Optional<AuditKind> ofWord(String word) {
        return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /**
     * Finds a kind by the name that the database has of it.
     *
     * @param name as it stands in an entry
     * @return empty for a kind of a later version of Waymark, and for what somebody put there
     */
    public static Optional<AuditKind> ofName(String name) {
        return Stream.of(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }
}
