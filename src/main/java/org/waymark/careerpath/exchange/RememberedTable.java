package org.waymark.careerpath.exchange;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What was settled about tables with one header, so that it is settled once: see {@code docs/ladders.md}. */
@Entity
@Table(name = "ladder_csv_mapping")
class RememberedTable {

    /** Neither headers nor levels have line breaks of their own. */
    private static final String BETWEEN = "\n";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ladder_csv_mapping")
    @SequenceGenerator(name = "ladder_csv_mapping", sequenceName = "ladder_csv_mapping_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    private String header = "";

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> columns = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> nothing = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> levelOrders = new ArrayList<>();

    protected RememberedTable() {}

    RememberedTable(String header) {
        this.header = header;
    }

    /** By what a header is known again. */
    static String key(List<String> headers) {
        return String.join(BETWEEN, headers);
    }

    /** For each column the word for what it holds, empty for one that is not read. */
    List<String> columns() {
        return List.copyOf(columns);
    }

    List<String> nothing() {
        return List.copyOf(nothing);
    }

    List<List<String>> levelOrders() {
        return levelOrders.stream()
                .map(order -> Stream.of(order.split(BETWEEN)).toList())
                .toList();
    }

    /** Is written only if something of it is new. */
    void follow(List<String> columns, List<String> nothing, List<List<String>> levelOrders) {
        if (!this.columns.equals(columns)) {
            this.columns = new ArrayList<>(columns);
        }
        if (!this.nothing.equals(nothing)) {
            this.nothing = new ArrayList<>(nothing);
        }
        if (!levelOrders().equals(levelOrders)) {
            this.levelOrders = new ArrayList<>(levelOrders.stream()
                    .map(order -> String.join(BETWEEN, order))
                    .toList());
        }
    }
}
