package org.waymark.base.privacy;

import java.util.List;

/**
 * What a module keeps of people. A module offers it as a bean, which says its place with {@code @Order}; a test goes through the
 * database and fails for a table that nobody names.
 */
public interface MyDataProvider {

    /**
     * The module's tables, as far as they hold something about people or by them.
     *
     * @return in the order of the document
     */
    List<MyDataTable> tables();
}
