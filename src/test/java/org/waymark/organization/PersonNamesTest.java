package org.waymark.organization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether two names can be one person's. */
class PersonNamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Ada Lind         | Lind, Ada
        ADA LIND         | ada  lind
        Zoë Groß-Müller  | Zoe\u0308 Gross Muller
        Ada Lind         | Ada \u200eLind
        """)
    void same_name_written_in_two_ways(String one, String other) {
        assertThat(PersonNames.key(one)).isEqualTo(PersonNames.key(other));
        assertThat(PersonNames.shareAPart(one, other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Ann Archer   | Ann Baker
        Ann Archer   | Ann Archer-Baker
        A. Archer    | Ann Archer
                Tomas        | \u0422omas
        田中太郎       | 田中 太郎
        """)
    void names_that_can_be_of_one_person(String one, String other) {
        assertThat(PersonNames.shareAPart(one, other)).isTrue();
        assertThat(PersonNames.shareAPart(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Ann Archer   | Bob Baker
        Ann de Boer  | Bob de Vries
        A. Archer    | A. Baker
        Dr. Ann Lind | Dr. Bob Roth
        """)
    void names_of_two_people(String one, String other) {
        assertThat(PersonNames.shareAPart(one, other)).isFalse();
        assertThat(PersonNames.key(one)).isNotEqualTo(PersonNames.key(other));
    }
}
