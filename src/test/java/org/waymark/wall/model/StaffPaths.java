package org.waymark.wall.model;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.springframework.security.access.AccessDeniedException;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.Role;
import org.waymark.careerpath.editing.PathDrafts;
import org.waymark.identity.AccountDirectory;
import org.waymark.identity.Accounts;
import org.waymark.organization.People;

/** What a role opens: accounts, lines, drafts of ladders. Nobody writes about anybody there. */
class StaffPaths {

    private static final String PEOPLE = "people and their lines";
    private static final String DIRECTORY = "accounts";
    private static final String WELCOME = "whether there is any account";
    private static final String DRAFTS = "drafts of ladders";

    private static final Map<Role, Set<String>> OPENED = Map.of(
            Role.PEOPLE_TEAM, Set.of(PEOPLE, DIRECTORY, DRAFTS),
            Role.ADMINISTRATOR, Set.of(PEOPLE, DIRECTORY, WELCOME));

    private final People people;
    private final AccountDirectory directory;
    private final Accounts accounts;
    private final PathDrafts drafts;

    StaffPaths(People people, AccountDirectory directory, Accounts accounts, PathDrafts drafts) {
        this.people = people;
        this.directory = directory;
        this.accounts = accounts;
        this.drafts = drafts;
    }

    /** What opens for the current viewer. */
    Set<String> open(PersonId somebody) {
        Set<String> open = new TreeSet<>();
        ask(open, PEOPLE, () -> people.entry(somebody));
        ask(open, DIRECTORY, () -> directory.find(somebody));
        ask(open, WELCOME, accounts::isEmpty);
        ask(open, DRAFTS, drafts::all);
        return open;
    }

    /** What opens for somebody with these roles. */
    static Set<String> allowed(Set<Role> roles) {
        Set<String> open = new TreeSet<>();
        roles.forEach(role -> open.addAll(OPENED.getOrDefault(role, Set.of())));
        return open;
    }

    private static void ask(Set<String> open, String name, Supplier<?> call) {
        try {
            if (call.get() != null) {
                open.add(name);
            }
        } catch (AccessDeniedException e) {
            open.remove(name);
        }
    }
}
