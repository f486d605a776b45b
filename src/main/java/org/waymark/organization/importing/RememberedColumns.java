package org.waymark.organization.importing;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What columns of files with the same headers hold, so that it is said once. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class RememberedColumns {

    /** Headers have no line breaks of their own. */
    private static final String BETWEEN = "\n";

    private final JdbcClient jdbc;

    RememberedColumns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The word for what each column holds, empty for one that is not read; none if nothing is remembered. */
    List<String> find(List<String> headers) {
        return jdbc.sql("select columns from people_csv_mapping where header = :header")
                .param("header", String.join(BETWEEN, headers))
                .query((row, number) ->
                        List.of((String[]) row.getArray("columns").getArray()))
                .optional()
                .orElse(List.of());
    }

    void keep(List<String> headers, List<String> words) {
        jdbc.sql("""
            insert into people_csv_mapping (header, columns) values (:header, :columns)
            on conflict (header) do update set columns = excluded.columns
            """)
                .param("header", String.join(BETWEEN, headers))
                .param("columns", words.toArray(String[]::new))
                .update();
    }
}
