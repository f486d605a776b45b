/**
 * What several tests share. Most begin with an employee and their manager ({@link org.waymark.testing.EmployeeAndManager}, with pages
 * {@link org.waymark.testing.EmployeeAndManagerView}); whoever else they need is hired by the {@link org.waymark.testing.Company}, in which
 * everybody acts as themselves ({@code as}, {@code does}) and which does what has to come before, such as a meeting with a reflection.
 */
@org.jspecify.annotations.NullMarked
package org.waymark.testing;
