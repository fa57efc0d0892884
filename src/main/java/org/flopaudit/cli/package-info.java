/** The command line. The only package that prints or looks at a clock. */
@NullMarked
package org.flopaudit.cli;

import org.jspecify.annotations.NullMarked;
