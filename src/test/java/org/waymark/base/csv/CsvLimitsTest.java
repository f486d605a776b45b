package org.waymark.base.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.waymark.base.csv.CsvTable.Reason;
import org.waymark.base.csv.CsvTable.UnreadableException;

/** A small file can have millions of cells: reading ends where there are too many. */
class CsvLimitsTest {

    @Test
    void a_header_of_hundreds_of_thousands_of_cells() {
        refused("name,".repeat(400_000) + "\nAda\n", 1, Reason.TOO_MANY_COLUMNS);
        refused("name;".repeat(400_000), 1, Reason.TOO_MANY_COLUMNS);
    }

    @Test
    void a_row_of_more_cells_than_any_header_may_have() {
        refused(
                "name,email\nAda,ada@x.example\nBo" + ",".repeat(CsvTable.MOST_COLUMNS) + "\n",
                3,
                Reason.TOO_MANY_COLUMNS);
    }

    @Test
    void more_rows_than_any_company_has_people() {
        refused("name\n" + "a\n".repeat(CsvTable.MOST_ROWS + 1), CsvTable.MOST_ROWS + 2, Reason.TOO_MANY_ROWS);
    }

    @Test
    void a_line_that_is_taken_for_a_header() {
        refused("x".repeat(1_000_000) + ",email\nAda,ada@x.example\n", 1, Reason.LONG_HEADER);
    }

    @Test
    void as_much_as_is_allowed_is_read() throws UnreadableException {
        String header = "name" + ",x".repeat(CsvTable.MOST_COLUMNS - 1);
        CsvTable table = read(header + "\n" + "a\n".repeat(CsvTable.MOST_ROWS) + "\n\n");
        assertThat(table.header().cells()).hasSize(CsvTable.MOST_COLUMNS);
        assertThat(table.rows()).hasSize(CsvTable.MOST_ROWS);
    }

    private static void refused(String text, long line, Reason reason) {
        assertThatThrownBy(() -> read(text)).isInstanceOfSatisfying(UnreadableException.class, unreadable -> {
            assertThat(unreadable.reason()).isEqualTo(reason);
            assertThat(unreadable.line()).isEqualTo(line);
        });
    }

    private static CsvTable read(String text) throws UnreadableException {
        return CsvTable.read(text.getBytes(StandardCharsets.UTF_8), header -> header.contains("name") ? 1 : 0);
    }
}
