package org.waymark.provisioning;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.core.env.Environment;
import org.waymark.identity.Accounts;
import org.waymark.provisioning.ScimClient.Answer;
import org.waymark.testing.TestPeople;

/** A provider that keeps people by SCIM, and one of another company: both speak to the real door. */
public final class ProviderOfPeople {

    /** Of a whole run, ours and the other one's: to enter a source takes two administrators, who cost more than what is asked of it. */
    private static final List<String> TOKENS = new CopyOnWriteArrayList<>();

    private final ScimClient scim;
    private final ScimClient foreign;

    ProviderOfPeople(Environment environment, ProvisioningTokens tokens, Accounts accounts, TestPeople people) {
        Sources sources = new Sources(tokens, accounts, people);
        if (TOKENS.isEmpty()) {
            TOKENS.addAll(List.of(sources.token(), sources.token()));
        }
        int port = environment.getRequiredProperty("local.server.port", Integer.class);
        scim = new ScimClient(port, TOKENS.getFirst());
        foreign = new ScimClient(port, TOKENS.getLast());
    }

    /**
     * What came of it.
     *
     * @param isDone whether it was done, or refused
     * @param id what somebody is called here from then on; empty where it was refused
     */
    public record Done(boolean isDone, String id) {}

    /** It sends somebody as new. */
    public Done sends(String name, String email, String called) {
        return outcome(scim.post("/Users", body(name, email, called)));
    }

    /** It says something else of somebody whom it has sent. */
    public Done changes(String id, String operation) {
        return outcome(scim.patch("/Users/" + id, ScimTest.PATCH.formatted(operation)));
    }

    /** It wants to hear of somebody no more. */
    public Done deletes(String id) {
        return outcome(scim.delete("/Users/" + id));
    }

    /** That of another company does the same with somebody whom it does not keep, one after the other. */
    public boolean isAnythingDoneByAnother(String id, String name, String email, String called) {
        return outcome(foreign.patch("/Users/" + id, ScimTest.PATCH.formatted(disabled())))
                        .isDone()
                || outcome(foreign.patch("/Users/" + id, ScimTest.PATCH.formatted(named("Somebody Else"))))
                        .isDone()
                || outcome(foreign.delete("/Users/" + id)).isDone()
                || outcome(foreign.post("/Users", body(name, email, called))).isDone();
    }

    /** Another name. */
    public static String named(String name) {
        return replace("displayName", "\"" + name + "\"");
    }

    /** Another manager, by whatever the provider calls them. */
    public static String managedBy(String manager) {
        return replace(ScimTest.ENTERPRISE + ":manager.value", "\"" + manager + "\"");
    }

    /** No manager any more. */
    public static String managedByNobody() {
        return "{\"op\": \"remove\", \"path\": \"" + ScimTest.ENTERPRISE + ":manager\"}";
    }

    /** They do not work there any more. */
    public static String disabled() {
        return replace("active", "false");
    }

    /** They do again. */
    public static String enabled() {
        return replace("active", "true");
    }

    private static String replace(String path, String value) {
        return "{\"op\": \"replace\", \"path\": \"%s\", \"value\": %s}".formatted(path, value);
    }

    private static String body(String name, String email, String called) {
        return """
            {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "%s", "externalId": "%s",
             "displayName": "%s", "emails": [{"primary": true, "type": "work", "value": "%s"}], "active": true}
            """.formatted(email, called, name, email);
    }

    private static Done outcome(Answer answer) {
        if (answer.status() >= 500) {
            throw new AssertionError(answer.text());
        }
        return new Done(answer.status() < 300, answer.status() < 300 ? answer.id() : "");
    }
}
