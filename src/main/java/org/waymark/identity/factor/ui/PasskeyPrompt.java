package org.waymark.identity.factor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Arrays;

/**
 * Has the browser ask for a passkey, or make one: it shows a window of its own, in which somebody touches a sensor, looks at a camera or
 * types what unlocks the device. What is asked and answered is JSON as browsers read and write it (WebAuthn level 3).
 */
public final class PasskeyPrompt {

    /** The way there, around what differs: {@code make} or {@code sign} of a question. The answer is JSON, or the name of a problem. */
    private static final String SCRIPT = """
        return (async () => {
          if (!window.PublicKeyCredential?.parseCreationOptionsFromJSON) {
            return 'UNSUPPORTED';
          }
          try {
            const question = JSON.parse($0);
            const answer = $1
              ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(question) })
              : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(question) });
            return JSON.stringify(answer);
          } catch (problem) {
            return { NotAllowedError: 'LEFT', AbortError: 'LEFT', InvalidStateError: 'THERE' }[problem.name] ?? 'FAILED';
          }
        })()""";

    private PasskeyPrompt() {}

    /** Why there is no answer. */
    public enum Problem {
        /** This browser knows no passkeys, or too little of them. */
        UNSUPPORTED,
        /** Somebody closed the window, or took too long. */
        LEFT,
        /** The device has a passkey of theirs already. */
        THERE,
        /** Anything else. */
        FAILED
    }

    /**
     * Has a device make a passkey.
     *
     * @param page a component of the page
     * @param question what it is asked, as JSON
     * @param made takes the answer, as JSON
     * @param failed takes what was in the way
     */
    public static void make(
            Component page, String question, SerializableConsumer<String> made, SerializableConsumer<Problem> failed) {
        ask(page, question, true, made, failed);
    }

    /**
     * Has a passkey sign.
     *
     * @param page a component of the page
     * @param question what it is asked, as JSON
     * @param signed takes the answer, as JSON
     * @param failed takes what was in the way
     */
    public static void sign(
            Component page,
            String question,
            SerializableConsumer<String> signed,
            SerializableConsumer<Problem> failed) {
        ask(page, question, false, signed, failed);
    }

    private static void ask(
            Component page,
            String question,
            boolean make,
            SerializableConsumer<String> answered,
            SerializableConsumer<Problem> failed) {
        page.getElement()
                .executeJs(SCRIPT, question, make)
                .then(
                        String.class,
                        said -> Arrays.stream(Problem.values())
                                .filter(problem -> problem.name().equals(said))
                                .findFirst()
                                .ifPresentOrElse(failed, () -> answered.accept(said)),
                        broken -> failed.accept(Problem.FAILED));
    }
}
