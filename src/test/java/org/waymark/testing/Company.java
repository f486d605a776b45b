package org.waymark.testing;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.Role;
import org.waymark.base.security.RunAs;
import org.waymark.base.security.SignedIn;
import org.waymark.base.sharing.NamedReader;
import org.waymark.identity.Accounts;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.meeting.series.OneOnOnes;
import org.waymark.organization.People;
import org.waymark.questionbank.Question;
import org.waymark.questionbank.QuestionBank;
import org.waymark.reflection.AnswerDetail;
import org.waymark.reflection.ReflectionId;
import org.waymark.reflection.Reflections;
import org.waymark.reflection.question.AnswerId;
import org.waymark.reflection.swap.SwapId;
import org.waymark.testing.TestPeople.Member;

/** A company of a test's own. Everybody in it acts through the services, as themselves. */
@TestComponent
public class Company {

    private static final ThreadLocal<@Nullable PersonId> ACTING = new ThreadLocal<>();

    private final TestPeople testPeople;
    private final People people;
    private final Accounts accounts;
    private final OneOnOnes oneOnOnes;
    private final Reflections reflections;
    private final QuestionBank bank;

    Company(
            TestPeople testPeople,
            People people,
            Accounts accounts,
            OneOnOnes oneOnOnes,
            Reflections reflections,
            QuestionBank bank) {
        this.testPeople = testPeople;
        this.people = people;
        this.accounts = accounts;
        this.oneOnOnes = oneOnOnes;
        this.reflections = reflections;
        this.bank = bank;
    }

    /** A 1:1 and the employee's reflection for it. */
    public record Meeting(OneOnOneId oneOnOne, ReflectionId reflection) {}

    /** Somebody who reports to nobody. */
    public PersonId person(String name) {
        return testPeople.person(name, TestPeople.newEmail());
    }

    /** Somebody who reports to a manager from today on. */
    public PersonId reportOf(PersonId manager, String name) {
        PersonId person = person(name);
        changeManager(person, manager);
        return person;
    }

    /** Whoever is hired to manage somebody from today on; who did before does not any more. */
    public PersonId managerOf(PersonId person, String name) {
        PersonId manager = person(name);
        changeManager(person, manager);
        return manager;
    }

    /** Somebody with an account and a role on a ladder, named as {@code path.role} or null, who reports to nobody. */
    public Member hire(String name, @Nullable String role) {
        Member member = testPeople.member(name);
        RunAs.operator(() -> {
            people.assignRole(member.id(), role);
            return true;
        });
        return member;
    }

    /** Somebody with an account and a role on a ladder, who reports to a manager from today on. */
    public Member hire(String name, String role, Member manager) {
        Member member = hire(name, role);
        changeManager(member.id(), manager.id());
        return member;
    }

    /** Hands somebody over to another manager, null for nobody, today; they know who that is. */
    public void changeManager(PersonId person, @Nullable PersonId manager) {
        changeManagerUnseen(person, manager);
        if (manager != null) {
            RunAs.person(person, () -> {
                people.acknowledge(manager);
                return true;
            });
        }
    }

    /** Hands somebody over to another manager, null for nobody, today; they have not looked at any page since. */
    public void changeManagerUnseen(PersonId person, @Nullable PersonId manager) {
        RunAs.operator(() -> {
            people.changeManager(person, manager);
            return true;
        });
    }

    /** Trusts somebody with a role. */
    public void grant(PersonId person, Role role) {
        RunAs.operator(() -> {
            accounts.grant(person, role);
            return true;
        });
    }

    /** A 1:1 with today's manager in a week, and a reflection with five questions for it. */
    public Meeting meeting(PersonId employee) {
        return meeting(employee, LocalDate.now(ZoneId.systemDefault()).plusDays(7), Reflections.SUGGESTED);
    }

    /** A 1:1 with today's manager, and a reflection for it. */
    public Meeting meeting(PersonId employee, LocalDate day, int questions) {
        return as(employee, () -> {
            List<Question> suggested = bank.suggest(List.of(), 0, questions);
            OneOnOneId oneOnOne = oneOnOnes.keep(employee, day);
            return new Meeting(oneOnOne, reflections.openWith(oneOnOne.value(), day, suggested));
        });
    }

    /** The answers of somebody's reflection in the order of the page. */
    public List<AnswerDetail> answers(PersonId author, ReflectionId reflection) {
        return as(author, () -> reflections.read(reflection).answers());
    }

    /** One answer of somebody's reflection, by its position on the page. */
    public AnswerId answer(PersonId author, ReflectionId reflection, int position) {
        return answers(author, reflection).get(position).id();
    }

    /** What the author sees of one answer. */
    public AnswerDetail detail(PersonId author, ReflectionId reflection, AnswerId answer) {
        return answers(author, reflection).stream()
                .filter(candidate -> candidate.id().equals(answer))
                .findFirst()
                .orElseThrow();
    }

    /** Writes over whatever the answer holds. */
    public AnswerId write(PersonId author, AnswerId answer, String words) {
        does(author, () -> {
            boolean saved = reflections.saveDraft(answer, words, -1).isPresent();
            if (!saved) {
                throw new AssertionError("not saved");
            }
        });
        return answer;
    }

    /** Writes and shares. */
    public AnswerId share(PersonId author, AnswerId answer, String words) {
        write(author, answer, words);
        does(author, () -> reflections.share(answer, named()));
        return answer;
    }

    /** Whom a page would name now as the reader of what the person shares who acts: their manager, or themselves for nobody. */
    public static NamedReader named() {
        return other("select manager_id from reporting_line where person_id = %s and ends_on is null", viewer());
    }

    /** Whom a page would name as the other one of a swap. */
    public static NamedReader otherOf(SwapId swap) {
        return other("select unnest(array[employee_id, manager_id]) from swap where id = %s", swap.value());
    }

    private static NamedReader other(String candidates, Object of) {
        String self = viewer().toString();
        try {
            return Database.asSuperuser(connection -> Database.column(connection, candidates.formatted(of)).stream()
                    .filter(person -> !person.equals(self))
                    .findFirst()
                    .map(person -> new NamedReader(new PersonId(Long.parseLong(person))))
                    .orElseGet(() -> new NamedReader(viewer())));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static PersonId viewer() {
        PersonId acting = ACTING.get();
        if (acting != null) {
            return acting;
        }
        Authentication signedIn =
                Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication(), "somebody acts");
        return ((SignedIn) Objects.requireNonNull(signedIn.getPrincipal())).personId();
    }

    /**
     * Has an employee before the pages that a test opens.
     *
     * @param viewer who looks from now on
     */
    public static void signIn(PersonId viewer) {
        SignedIn principal = () -> viewer;
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        principal, null, List.of(new SimpleGrantedAuthority(Role.EMPLOYEE.authority()))));
    }

    /** Does something as a person and returns what came of it. */
    public static <T> T as(PersonId person, Supplier<T> work) {
        PersonId before = ACTING.get();
        ACTING.set(person);
        try {
            return RunAs.person(person, work);
        } finally {
            ACTING.set(before);
        }
    }

    /** Does something as a person. */
    public static void does(PersonId person, Runnable work) {
        as(person, () -> {
            work.run();
            return true;
        });
    }
}
