package org.waymark.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

/** Tells a receiver whom a mail server refuses for good from a server that is not well, which is asked again. */
final class MailRefusal {

    /** RFC 3463: what is wrong with the address, and a mailbox that is disabled. */
    private static final Pattern OF_THE_ADDRESS = Pattern.compile("5\\.(1\\.\\d{1,3}|2\\.1)");

    private static final Pattern ENHANCED = Pattern.compile("\\b5\\.\\d{1,3}\\.\\d{1,3}\\b");

    /** RFC 5321 for a server that says no more: not here, somewhere else, no such name, no address at all. */
    private static final Set<Integer> PLAIN = Set.of(550, 551, 553, 501);

    private MailRefusal() {}

    /**
     * Whether the address is to blame. A full mailbox, a server that does not know us and one that is down are not its fault.
     *
     * @param failure of sending one mail to one receiver
     */
    static boolean isOfTheAddress(Exception failure) {
        return Stream.concat(
                        failure instanceof MailSendException many
                                ? Stream.of(many.getMessageExceptions())
                                : Stream.of(failure),
                        Stream.ofNullable(failure.getCause()))
                .anyMatch(MailRefusal::blamesTheAddress);
    }

    /**
     * Whether no mail goes anywhere now: the server is not there, or does not know us.
     *
     * @param failure of sending one mail
     */
    static boolean isOfTheServer(Exception failure) {
        return failure instanceof MailAuthenticationException || failure.getCause() instanceof MailConnectException;
    }

    private static boolean blamesTheAddress(@Nullable Throwable failure) {
        return switch (failure) {
            case AddressException malformed -> true;
            case SMTPAddressFailedException refused -> isForGood(refused);
            case MessagingException other -> blamesTheAddress(other.getNextException());
            case null, default -> false;
        };
    }

    private static boolean isForGood(SMTPAddressFailedException refused) {
        Matcher enhanced = ENHANCED.matcher(String.valueOf(refused.getMessage()));
        return enhanced.find()
                ? OF_THE_ADDRESS.matcher(enhanced.group()).matches()
                : PLAIN.contains(refused.getReturnCode());
    }
}
