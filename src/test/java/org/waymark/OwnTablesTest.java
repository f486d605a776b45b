package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.waymark.SqlOfModules.Use;

/**
 * What a module keeps is its own: another one asks it by a class or by a function of the database. Tables belong to the module in whose
 * folder a migration makes them, a function or a view to the one that wrote it last, and a policy to the table that it guards.
 */
class OwnTablesTest {

    /** Still to be done: whoever mends one takes it from here. */
    private static final Set<Use> STILL_NAMED = Set.of(
            // Made with the outbox that is refused; pages of people tell it, which know nothing of mail.
            new Use("organization", "MailAddresses", "refused_address"),
            // A backup holds every table; keys of those who are not in it are left out.
            new Use("base", "Backups", "person"));

    private final SqlOfModules sql = SqlOfModules.read();

    OwnTablesTest() throws IOException {}

    @Test
    void no_module_names_the_tables_of_another_one() {
        Set<Use> foreign = new TreeSet<>(sql.uses());
        foreign.removeIf(use -> sql.owner(use.table()).equals(use.module()));
        assertThat(foreign).containsExactlyInAnyOrderElementsOf(STILL_NAMED);
    }

    /** Or the rule above would hold because nothing is seen. */
    @Test
    void tables_are_seen_in_each_way_to_name_them() {
        assertThat(sql.uses())
                .as("a text block, a string, a query of Hibernate, an entity, functions of each form, and policies")
                .contains(
                        new Use("organization", "HeldChangeStore", "held_change"),
                        new Use("organization", "Leavers", "leaver"),
                        new Use("organization", "PersonRepository", "person"),
                        new Use("identity", "Account", "account"),
                        new Use("organization", "OrganizationData", "talk_offer"),
                        new Use("organization", "erase_leaver()", "leaver"),
                        new Use("organization", "erase_offers_and_roles()", "account_role"),
                        new Use("organization", "name_of()", "person"),
                        new Use("sharing", "author_writes on content_text", "content"),
                        new Use("meeting", "employee_and_reader_read on next_look", "agenda_place"));
    }
}
