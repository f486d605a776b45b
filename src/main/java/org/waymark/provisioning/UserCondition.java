package org.waymark.provisioning;

import de.captaingoldfish.scim.sdk.common.constants.enums.Comparator;
import de.captaingoldfish.scim.sdk.common.exceptions.InvalidFilterException;
import de.captaingoldfish.scim.sdk.server.filter.AndExpressionNode;
import de.captaingoldfish.scim.sdk.server.filter.AttributeExpressionLeaf;
import de.captaingoldfish.scim.sdk.server.filter.AttributePathRoot;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import de.captaingoldfish.scim.sdk.server.filter.NotExpressionNode;
import de.captaingoldfish.scim.sdk.server.filter.OrExpressionNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.waymark.base.text.MailAddressRule;

/**
 * A filter on users as a condition of SQL: values travel as parameters, and columns are those that are named here. What identifies
 * somebody is compared where an index is.
 *
 * @param sql the condition; {@code true} for everybody
 * @param values its parameters by their names
 */
record UserCondition(String sql, Map<String, Object> values) {

    static final UserCondition NONE = new UserCondition("true", Map.of());

    /** A filter of a provider asks for one thing or two. */
    private static final int MOST = 20;

    /** What a text of the filter is compared with, and what is made of that text first. */
    private record Column(String sql, UnaryOperator<String> form) {}

    private static final Column EMPLOYEE_NUMBER = new Column("person.external_id", UnaryOperator.identity());
    private static final Column NAME = small("person.name");
    private static final Column EMAIL = new Column("person.email_key", MailAddressRule::key);

    private static final Map<String, Column> TEXTS = Map.ofEntries(
            Map.entry("userName", new Column("kept.user_name_key", KeptPeople::key)),
            Map.entry("externalId", new Column("kept.external_id", UnaryOperator.identity())),
            Map.entry("displayName", NAME),
            Map.entry("name.formatted", NAME),
            Map.entry("name.familyName", small("kept.family_name")),
            Map.entry("name.givenName", small("kept.given_name")),
            Map.entry("emails", EMAIL),
            Map.entry("emails.value", EMAIL),
            Map.entry("title", small("person.title")),
            Map.entry("department", small("person.department")),
            Map.entry("employeeNumber", EMPLOYEE_NUMBER));

    private static final Map<String, String> MOMENTS =
            Map.of("meta.created", "kept.came_at", "meta.lastModified", "kept.changed_at");

    /** As SCIM compares texts that are not case exact, and as the indexes are. */
    private static Column small(String column) {
        return new Column("lower(" + column + ")", text -> text.toLowerCase(Locale.ROOT));
    }

    /** Whether it asks for what the portal knows of people beside what their source says. */
    boolean isOfPeople() {
        return sql.contains("person.");
    }

    static UserCondition of(@Nullable FilterNode filter) {
        if (filter == null) {
            return NONE;
        }
        if (leaves(filter) > MOST) {
            throw new InvalidFilterException("The filter is too long.");
        }
        Map<String, Object> values = new HashMap<>();
        return new UserCondition(sql(filter, values), values);
    }

    private static int leaves(@Nullable FilterNode filter) {
        return switch (filter) {
            case null -> 0;
            case AndExpressionNode and -> leaves(and.getLeftNode()) + leaves(and.getRightNode());
            case OrExpressionNode or -> leaves(or.getLeftNode()) + leaves(or.getRightNode());
            case NotExpressionNode not -> leaves(not.getRightNode());
            case AttributePathRoot path when path.getChild() != null -> leaves(path.getChild());
            default -> 1;
        };
    }

    private static String sql(FilterNode filter, Map<String, Object> values) {
        return switch (filter) {
            case AndExpressionNode and ->
                "(" + sql(and.getLeftNode(), values) + " and " + sql(and.getRightNode(), values) + ")";
            case OrExpressionNode or ->
                "(" + sql(or.getLeftNode(), values) + " or " + sql(or.getRightNode(), values) + ")";
            case NotExpressionNode not -> "not coalesce(" + sql(not.getRightNode(), values) + ", false)";
            case AttributePathRoot path when path.getChild() != null -> sql(path.getChild(), values);
            case AttributeExpressionLeaf leaf -> leaf(leaf, values);
            default -> throw unfit(filter.toString());
        };
    }

    private static String leaf(AttributeExpressionLeaf leaf, Map<String, Object> values) {
        String attribute = leaf.getSchemaAttribute().getScimNodeName();
        Column column = TEXTS.get(attribute);
        if (column != null) {
            return text(column, leaf, values);
        }
        String moment = MOMENTS.get(attribute);
        if (moment != null) {
            return moment(moment, leaf, values);
        }
        return switch (attribute) {
            case "id" -> id(leaf, values);
            case "active" -> active(leaf);
            case "manager", "manager.value" -> manager(leaf, values);
            // There is one address, which is the one at work and the one to write to.
            case "emails.type" -> is(leaf, "work".equalsIgnoreCase(text(leaf).orElse("")));
            case "emails.primary" -> is(leaf, leaf.getBooleanValue().orElse(false));
            default -> throw unfit(attribute);
        };
    }

    private static String text(Column column, AttributeExpressionLeaf leaf, Map<String, Object> values) {
        if (leaf.getComparator() == Comparator.PR) {
            return column.sql() + " is not null";
        }
        if (leaf.isNull()) {
            return switch (leaf.getComparator()) {
                case EQ -> column.sql() + " is null";
                case NE -> column.sql() + " is not null";
                default -> throw unfit(leaf.getAttributeName());
            };
        }
        String given = text(leaf).orElseThrow(() -> unfit(leaf.getAttributeName()));
        String value = add(values, column.form().apply(given));
        return switch (leaf.getComparator()) {
            case EQ -> column.sql() + " = " + value;
            case NE -> column.sql() + " is distinct from " + value;
            case SW -> "starts_with(" + column.sql() + ", " + value + ")";
            case EW -> "right(" + column.sql() + ", length(" + value + ")) = " + value;
            case CO -> "strpos(" + column.sql() + ", " + value + ") > 0";
            case GT -> column.sql() + " > " + value;
            case GE -> column.sql() + " >= " + value;
            case LT -> column.sql() + " < " + value;
            case LE -> column.sql() + " <= " + value;
            default -> throw unfit(leaf.getAttributeName());
        };
    }

    private static String moment(String column, AttributeExpressionLeaf leaf, Map<String, Object> values) {
        if (leaf.getComparator() == Comparator.PR) {
            return "true";
        }
        Instant given = leaf.getDateTime().orElseThrow(() -> unfit(leaf.getAttributeName()));
        String value = add(values, given.atOffset(ZoneOffset.UTC));
        return column
                + switch (leaf.getComparator()) {
                    case EQ -> " = ";
                    case NE -> " <> ";
                    case GT -> " > ";
                    case GE -> " >= ";
                    case LT -> " < ";
                    case LE -> " <= ";
                    default -> throw unfit(leaf.getAttributeName());
                }
                + value;
    }

    private static String id(AttributeExpressionLeaf leaf, Map<String, Object> values) {
        return switch (leaf.getComparator()) {
            case PR -> "true";
            case EQ ->
                text(leaf)
                        .flatMap(KeptPeople::uuid)
                        .map(id -> "kept.id = " + add(values, id))
                        .orElse("false");
            case NE ->
                text(leaf)
                        .flatMap(KeptPeople::uuid)
                        .map(id -> "kept.id <> " + add(values, id))
                        .orElse("true");
            default -> throw unfit("id");
        };
    }

    private static String active(AttributeExpressionLeaf leaf) {
        boolean wanted = leaf.getBooleanValue().orElse(true);
        return switch (leaf.getComparator()) {
            case PR -> "true";
            case EQ -> wanted ? "not person.gone" : "person.gone";
            case NE -> wanted ? "person.gone" : "not person.gone";
            default -> throw unfit("active");
        };
    }

    /** By the id here, or by what the source called a manager who has not come yet. */
    private static String manager(AttributeExpressionLeaf leaf, Map<String, Object> values) {
        if (leaf.getComparator() == Comparator.PR) {
            return "(kept.awaited_manager is not null or person.manager_id is not null)";
        }
        if (leaf.getComparator() != Comparator.EQ) {
            throw unfit("manager");
        }
        String given = text(leaf).orElseThrow(() -> unfit("manager"));
        String awaited = "kept.awaited_manager = " + add(values, given);
        return KeptPeople.uuid(given)
                .map(id -> "(" + awaited + " or person.manager_id = (select person_id from provisioned_person manager"
                        + " where manager.id = " + add(values, id) + " and manager.source_id = kept.source_id))")
                .orElse(awaited);
    }

    private static String is(AttributeExpressionLeaf leaf, boolean equals) {
        return switch (leaf.getComparator()) {
            case PR -> "true";
            case EQ -> String.valueOf(equals);
            case NE -> String.valueOf(!equals);
            default -> throw unfit(leaf.getAttributeName());
        };
    }

    private static Optional<String> text(AttributeExpressionLeaf leaf) {
        return Optional.ofNullable(leaf.getValue());
    }

    private static String add(Map<String, Object> values, Object value) {
        String name = "filter" + values.size();
        values.put(name, value);
        return ":" + name;
    }

    private static InvalidFilterException unfit(String what) {
        return new InvalidFilterException("Nobody can be looked for so: " + what);
    }
}
