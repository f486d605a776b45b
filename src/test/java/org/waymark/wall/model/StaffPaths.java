package org.waymark.wall.model;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.springframework.security.access.AccessDeniedException;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.Role;
import org.waymark.base.security.RunAs;
import org.waymark.careerpath.editing.PathDrafts;
import org.waymark.identity.AccountDirectory;
import org.waymark.identity.Accounts;
import org.waymark.insight.Participation;
import org.waymark.organization.People;
import org.waymark.organization.importing.PlannedMoves;
import org.waymark.questionbank.Kind;
import org.waymark.questionbank.QuestionBank;
import org.waymark.questionbank.QuestionEditing;
import org.waymark.questionbank.SetEditing;
import org.waymark.testing.OwnBank;

/** What a role opens: accounts, lines, drafts of ladders, the question bank. Nobody writes about anybody there. */
class StaffPaths {

    private static final String PEOPLE = "people and their lines";
    private static final String DIRECTORY = "accounts";
    private static final String WELCOME = "whether there is any account";
    private static final String DRAFTS = "drafts of ladders";

    private static final String PARTICIPATION = "how many take part";
    private static final String MOVES = "moves with a date";

    private static final String BANK = "the question bank as it is kept";
    private static final String SETS = "sets of questions as they are kept";
    private static final String UNOFFERED = "a question that nobody was ever offered";

    private static final Map<Role, Set<String>> OPENED = Map.of(
            Role.PEOPLE_TEAM, Set.of(PEOPLE, DIRECTORY, MOVES, DRAFTS, BANK, SETS, UNOFFERED, PARTICIPATION),
            Role.ADMINISTRATOR, Set.of(PEOPLE, DIRECTORY, MOVES, WELCOME));

    private final People people;
    private final AccountDirectory directory;
    private final Accounts accounts;
    private final PlannedMoves moves;
    private final PathDrafts drafts;
    private final Participation participation;
    private final QuestionBank bank;
    private final QuestionEditing questions;
    private final SetEditing sets;
    private final String unoffered;

    StaffPaths(
            People people,
            AccountDirectory directory,
            Accounts accounts,
            PlannedMoves moves,
            PathDrafts drafts,
            Participation participation,
            QuestionBank bank,
            QuestionEditing questions,
            SetEditing sets) {
        this.people = people;
        this.directory = directory;
        this.accounts = accounts;
        this.moves = moves;
        this.drafts = drafts;
        this.participation = participation;
        this.bank = bank;
        this.questions = questions;
        this.sets = sets;
        this.unoffered = RunAs.operator(
                () -> questions.write(OwnBank.draft(Kind.STRENGTHS, "What nobody was asked yet"), false));
    }

    /** What opens for the current viewer. */
    Set<String> open(PersonId somebody) {
        Set<String> open = new TreeSet<>();
        ask(open, PEOPLE, () -> people.entry(somebody));
        ask(open, DIRECTORY, () -> directory.find(somebody));
        ask(open, WELCOME, accounts::isEmpty);
        ask(open, MOVES, moves::overview);
        ask(open, DRAFTS, drafts::all);
        ask(open, PARTICIPATION, participation::company);
        ask(open, BANK, questions::all);
        ask(open, SETS, sets::all);
        ask(open, UNOFFERED, () -> bank.find(unoffered).orElse(null));
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
