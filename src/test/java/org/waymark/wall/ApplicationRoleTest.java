package org.waymark.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.testing.Database;
import org.waymark.testing.Database.Viewer;
import org.waymark.testing.WaymarkTest;

/** The role the portal works as can do nothing about the policies, and no table stands outside of them. */
@WaymarkTest
class ApplicationRoleTest {

    private static final Viewer NOBODY = new Viewer("nobody", "", false);

    @Test
    void it_is_an_ordinary_role_and_belongs_to_none() throws SQLException {
        assertThat(facts("""
            select concat_ws(' ', rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication)
            from pg_roles where rolname = current_user
            """)).containsExactly("f f f f f");
        assertThat(facts("select roleid::regrole from pg_auth_members where member = current_user::regrole"))
                .isEmpty();
    }

    @Test
    void it_owns_nothing() throws SQLException {
        Set<String> owned = Database.asSuperuser(connection -> Database.column(connection, """
            select classid::regclass || ' ' || objid from pg_shdepend
            where refclassid = 'pg_authid'::regclass and refobjid = 'waymark_app'::regrole and deptype = 'o'
            """));
        assertThat(owned).isEmpty();
    }

    @Test
    void every_table_has_policies_but_those_that_hold_nothing_about_people() throws SQLException {
        // Events carry ids and are delivered when nobody is signed in; the migrations are closed to the application.
        assertThat(facts("""
            select relname from pg_class
            where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relrowsecurity
            """)).containsExactlyInAnyOrder("event_publication", "flyway_schema_history");
    }

    @Test
    void no_view_looks_past_the_policies_with_its_owners_eyes() throws SQLException {
        assertThat(facts("""
            select relname from pg_class
            where relnamespace = 'public'::regnamespace and relkind in ('v', 'm', 'f')
              and not coalesce(reloptions, '{}') @> '{security_invoker=true}'
            """)).isEmpty();
    }

    /**
     * One tells the viewer's own role, as policies cannot ask a table that has policies asking for it; one keeps which role
     * somebody held, whoever changes it; one ends somebody's sessions for an administrator who does not see them; one tells
     * the operator whose series need to go on, and nothing of what is in them. Some write the audit trail, which nobody may
     * write. Those of a change of keys reach the viewer's own texts and key, or tell the operator whose turn it is. Two erase,
     * and read nothing. One tells a new manager which points of an agenda were handed over to them, as places and items cannot
     * ask each other. Two tell a reader of a plan until when its goals are, and that it is shared. One shows the operator what a password is compared with, and one a few wrapped keys before a start.
     * Two are the only way to a sign-in link for somebody, and ask for a second person; two tell whether there is one. Three hold or end
     * a link with its invitation or its address, whoever ends those. Three keep what becomes of
     * second factors, which nobody may write; one tells whether somebody has one, to those who could reset it, and one resets it by a second person.
     */
    @Test
    void no_other_function_looks_past_the_policies() throws SQLException {
        assertThat(facts("""
            select proname || ' ' || array_to_string(proconfig, ',') from pg_proc
            where pronamespace = 'public'::regnamespace and prosecdef
            """))
                .containsExactlyInAnyOrder(
                        "viewer_has_role search_path=public, pg_temp",
                        "count_participation search_path=public, pg_temp",
                        "agreed_standings search_path=public, pg_temp",
                        "shared_steps search_path=public, pg_temp",
                        "audit_external_identity search_path=public, pg_temp",
                        "audit_sign_on_provider search_path=public, pg_temp",
                        "audit_provisioning_token search_path=public, pg_temp",
                        "audit_provisioning_source search_path=public, pg_temp",
                        "audit_provisioned_person search_path=public, pg_temp",
                        "audit_people_feed search_path=public, pg_temp",
                        "audit_company_profile search_path=public, pg_temp",
                        "audit_company_logo search_path=public, pg_temp",
                        "keep_role_held search_path=public, pg_temp",
                        "employees_to_keep_up search_path=public, pg_temp",
                        "one_on_one_is_over search_path=public, pg_temp",
                        "end_sessions_of search_path=public, pg_temp",
                        "forget_devices_of search_path=public, pg_temp",
                        "audit_account search_path=public, pg_temp",
                        "audit_account_role search_path=public, pg_temp",
                        "audit_one_time_link search_path=public, pg_temp",
                        "audit_reporting_line search_path=public, pg_temp",
                        "keep_identity_change search_path=public, pg_temp",
                        "audit_identity_change search_path=public, pg_temp",
                        "audit_held_change search_path=public, pg_temp",
                        "audit_planned_move search_path=public, pg_temp",
                        "report_change search_path=public, pg_temp",
                        "report_device_misused search_path=public, pg_temp",
                        "report_sign_out search_path=public, pg_temp",
                        "sealed_columns search_path=public, pg_temp",
                        "own_texts search_path=public, pg_temp",
                        "reseal_own_texts search_path=public, pg_temp",
                        "ask_for_own_new_key search_path=public, pg_temp",
                        "replace_own_key search_path=public, pg_temp",
                        "people_with_a_new_key_to_come search_path=public, pg_temp",
                        "people_not_wrapped_by search_path=public, pg_temp",
                        "erase_leaver search_path=public, pg_temp",
                        "release_leaver search_path=public, pg_temp",
                        "items_handed_over search_path=public, pg_temp",
                        "hold_line search_path=public, pg_temp",
                        "acknowledge_manager search_path=public, pg_temp",
                        "introduce_again search_path=public, pg_temp",
                        "data_keys_of_each_master_key search_path=public, pg_temp",
                        "password_hash_of search_path=public, pg_temp",
                        "note_second_person search_path=public, pg_temp",
                        "nobody_else_releases search_path=public, pg_temp",
                        "send_link search_path=public, pg_temp",
                        "release_link search_path=public, pg_temp",
                        "own_links_seen search_path=public, pg_temp",
                        "hold_link search_path=public, pg_temp",
                        "end_link search_path=public, pg_temp",
                        "end_link_to_an_address search_path=public, pg_temp",
                        "audit_invitation search_path=public, pg_temp",
                        "take_back_done search_path=public, pg_temp",
                        "wished_until search_path=public, pg_temp",
                        "shares_plan search_path=public, pg_temp",
                        "horizons_of search_path=public, pg_temp",
                        "keep_factor_change search_path=public, pg_temp",
                        "keep_passkey_change search_path=public, pg_temp",
                        "keep_recovery_change search_path=public, pg_temp",
                        "has_second_factor search_path=public, pg_temp",
                        "release_factor_reset search_path=public, pg_temp",
                        "audit_factor_change search_path=public, pg_temp",
                        "audit_factor_reset search_path=public, pg_temp");
    }

    /** A list of everybody would take three times as long. */
    @Test
    void who_may_read_all_people_is_asked_once_and_not_for_each_of_them() throws SQLException {
        assertThat(facts("""
            select relation::regclass::text from (values ('person'), ('department'), ('reporting_line'), ('leaver')) as list (relation)
            where exists (
                select from pg_policy
                where polrelid = relation::regclass and pg_get_expr(polqual, polrelid) = 'viewer_is_signed_in()')
            """)).isEmpty();
    }

    /**
     * A trigger's function cannot be written so; no policy asks one. Neither can those that reach whichever column
     * sealed_column names, call whatever leaving_part or participation_part names, do one thing only if another was done, or lock a row; they have a
     * search path of their own, or that of the one that calls them.
     */
    @Test
    void a_policy_is_bound_to_what_it_asks_when_it_is_made_and_not_by_name() throws SQLException {
        assertThat(facts("""
            select proname from pg_proc
            where pronamespace = 'public'::regnamespace and prolang <> (
                select oid from pg_language where lanname = 'internal') and prosqlbody is null
              and prorettype <> 'trigger'::regtype
            """))
                .containsExactlyInAnyOrder(
                        "own_texts",
                        "reseal_own_texts",
                        "erase_leaver",
                        "release_leaver",
                        "erase_unshared_of",
                        "erase_rest_of",
                        "hold_line",
                        "participation_bands",
                        "count_participation");
    }

    @Test
    void it_may_update_no_column_that_says_whose_a_row_is() throws SQLException {
        assertThat(facts("""
            select relation.relname || '.' || attribute.attname
            from pg_attribute attribute join pg_class relation on relation.oid = attribute.attrelid
            where relation.relnamespace = 'public'::regnamespace and relation.relkind = 'r'
              and relation.relname in ('reflection', 'answer', 'proposed_question',
                                       'proposal_decision', 'one_on_one', 'data_key', 'content', 'content_text',
                                       'shared_content', 'shared_text', 'content_reading', 'meeting_series', 'calendar_feed',
                                       'person_zone', 'wrap_up', 'touched_kind', 'growth_talk', 'agenda_item', 'agenda_place',
                                       'promise', 'promise_news', 'shared_note', 'mail',
                                       'mail_unwanted', 'refused_address',
                                       'swap', 'swap_part', 'swap_words', 'swap_ready',
                                        'question_of_the_day', 'milestone', 'strength_competency', 'kept_answer', 'meeting_handover',
                                        'handover_decision',
                                       'identity_change', 'held_change', 'identity_mail')
              and attribute.attname in ('author_id', 'recipient_id', 'reader_id', 'manager_id', 'employee_id',
                                        'about_id', 'person_id', 'reflection_id', 'answer_id',
                                        'one_on_one_id', 'proposal_id', 'content_id', 'name',
                                        'owner_id', 'item_id', 'promise_id', 'swap_id', 'offered_by',
                                        'what', 'subject',
                                        'asked_by', 'was_manager_id', 'became_manager_id', 'together')
              and has_column_privilege(relation.oid, attribute.attnum, 'update')
            """)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set role waymark_owner",
                "set role postgres",
                "set session authorization postgres",
                "alter table shared_content disable row level security",
                "drop policy reader_reads on shared_content",
                "create policy mine on shared_content for select using (true)",
                "create table mine (id int)",
                "create temporary table account_role (person_id bigint, role text)",
                "create function viewer_is_operator() returns boolean language sql return true",
                "create or replace function viewer_is_operator() returns boolean language sql return true",
                "create view mine as select 1",
                "create schema mine",
                "create role mine",
                "alter role waymark_app bypassrls",
                "grant waymark_owner to waymark_app",
                "truncate shared_content",
                "copy shared_content to program 'cat'",
                "select pg_read_file('postgresql.conf')",
                "select * from pg_authid",
                "select * from flyway_schema_history",
                "update audit_entry set person_name = null",
                "delete from audit_entry",
                "truncate audit_entry",
                "insert into audit_entry values (0, now(), 'LINK_USED', 'SERVER')",
                "select append_audit('LINK_USED')",
                "alter table audit_entry disable trigger audit_is_final",
                "select * from sealed_column",
                "insert into sealed_column values ('account', 'password_hash', 'person_id', 'x', 'y')",
                "select * from leaving_part",
                "insert into leaving_part values ('mine', 'erase_content', 'erase_content')",
                "select * from participation_part",
                "insert into participation_part values ('MINE', 'reflected_between')",
                "insert into participation_count values ('2003-04-01', 'MET', 'Mine', 20, 'EXACT', 10)",
                "select reflected_between('-infinity', 'infinity')",
                "select shared_between('-infinity', 'infinity')",
                "select met_between('-infinity', 'infinity')",
                "select promised_between('-infinity', 'infinity')",
                "select erase_unshared_of(viewer())",
                "select erase_rest_of(viewer())",
                "select erase_ways_in(viewer())",
                "select make_link(1, '', now(), viewer())",
                "select hold_address(viewer())",
                "select erase_factors(viewer())",
                "select tell_factor_change(viewer(), 'FACTOR_ADDED')",
                "insert into factor_change (person_id, what) values (1, 'FACTOR_ADDED')"
            })
    void it_is_refused(String statement) {
        assertThat(SqlAssert.refusal(NOBODY, statement)).isNotEmpty();
    }

    @Test
    void without_row_security_it_reads_nothing_at_all() {
        assertThatThrownBy(() -> Database.as(NOBODY, connection -> {
                    connection.createStatement().execute("set local row_security = off");
                    return Database.column(connection, "select content_id from shared_content");
                }))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("row-level security");
    }

    @Test
    void what_a_transaction_was_told_about_its_viewer_ends_with_it() throws SQLException {
        Set<String> after = Database.as(new Viewer("somebody", "1", true), connection -> {
            connection.rollback();
            return Database.column(
                    connection,
                    "select current_setting('waymark.person', true) || current_setting('waymark.operator', true)");
        });
        assertThat(after).containsExactly("");
    }

    private static Set<String> facts(String sql) throws SQLException {
        return Database.as(NOBODY, connection -> Database.column(connection, sql));
    }
}
