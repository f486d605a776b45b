package org.waymark.testing.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.waymark.base.security.RunAs;
import org.waymark.careerpath.ImportOptions;
import org.waymark.careerpath.PathImport;
import org.waymark.meeting.OneOnOneId;
import org.waymark.meeting.OneOnOnes;
import org.waymark.organization.People;
import org.waymark.questionbank.Question;
import org.waymark.questionbank.QuestionBank;
import org.waymark.reflection.ReflectionId;
import org.waymark.reflection.Reflections;
import org.waymark.testing.TestPeople;
import org.waymark.testing.TestPeople.Member;

/** A company with the ladders of the demo company, and with people of each test's own. */
@TestComponent
public class Company implements ApplicationRunner {

    private final TestPeople members;
    private final People people;
    private final PathImport ladders;
    private final OneOnOnes oneOnOnes;
    private final Reflections reflections;
    private final QuestionBank bank;
    private final Clock clock;

    Company(
            TestPeople members,
            People people,
            PathImport ladders,
            OneOnOnes oneOnOnes,
            Reflections reflections,
            QuestionBank bank,
            Clock clock) {
        this.members = members;
        this.people = people;
        this.ladders = ladders;
        this.oneOnOnes = oneOnOnes;
        this.reflections = reflections;
        this.bank = bank;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        for (Resource ladder : new PathMatchingResourcePatternResolver().getResources("classpath:demo/paths/*.yml")) {
            String content = ladder.getContentAsString(StandardCharsets.UTF_8);
            RunAs.operator(() -> ladders.apply(content, ImportOptions.NONE));
        }
    }

    /** Gives somebody a 1:1 in three days, and the reflection before it with its five questions. */
    public ReflectionId meet(Member employee) {
        return meet(employee, bank.suggest(List.of(), 0, Reflections.SUGGESTED));
    }

    /** Gives somebody a 1:1 in three days, and a reflection with these questions. */
    public ReflectionId meet(Member employee, List<Question> questions) {
        return RunAs.person(employee.id(), () -> {
            LocalDate day = LocalDate.now(clock).plusDays(3);
            OneOnOneId meeting = oneOnOnes.keep(employee.id(), day);
            return reflections.openWith(meeting.value(), day, questions);
        });
    }

    /** Somebody on a ladder who reports to nobody. Roles are named as {@code path.role}. */
    public Member hire(String name, String role) {
        Member member = members.member(name);
        RunAs.operator(() -> {
            people.assignRole(member.id(), role);
            return true;
        });
        return member;
    }

    /** Somebody on a ladder who reports to somebody. */
    public Member hire(String name, String role, Member manager) {
        Member member = hire(name, role);
        RunAs.operator(() -> {
            people.changeManager(member.id(), manager.id());
            return true;
        });
        return member;
    }
}
