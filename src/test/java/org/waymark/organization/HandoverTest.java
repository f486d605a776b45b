package org.waymark.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.RunAs;
import org.waymark.testing.Company;
import org.waymark.testing.WaymarkTest;

@WaymarkTest
class HandoverTest {

    @Autowired
    private People people;

    @Autowired
    private Company company;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void a_handover_counts_at_once_also_where_somebody_has_just_asked() {
        PersonId before = company.person("Fritz Former");
        PersonId after = company.person("Nadia Next");
        PersonId employee = company.reportOf(before, "Emil Employee");
        List<Boolean> answers = RunAs.operator(() -> new TransactionTemplate(transactions).execute(status -> {
            boolean asked = people.isManagedBy(employee, before);
            people.changeManager(employee, after);
            return List.of(asked, people.isManagedBy(employee, before), people.isManagedBy(employee, after));
        }));
        assertThat(answers).containsExactly(true, false, true);
    }
}
