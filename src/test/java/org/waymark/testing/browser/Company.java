package org.waymark.testing.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.waymark.base.security.RunAs;
import org.waymark.careerpath.ImportOptions;
import org.waymark.careerpath.PathImport;
import org.waymark.organization.People;
import org.waymark.testing.TestPeople;
import org.waymark.testing.TestPeople.Member;

/** A company with the ladders of the demo company, and with people of each test's own. */
@TestComponent
public class Company implements ApplicationRunner {

    private final TestPeople members;
    private final People people;
    private final PathImport ladders;

    Company(TestPeople members, People people, PathImport ladders) {
        this.members = members;
        this.people = people;
        this.ladders = ladders;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        for (Resource ladder : new PathMatchingResourcePatternResolver().getResources("classpath:demo/paths/*.yml")) {
            String content = ladder.getContentAsString(StandardCharsets.UTF_8);
            RunAs.operator(() -> ladders.apply(content, ImportOptions.NONE));
        }
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
