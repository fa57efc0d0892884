/** The command line. The only package that knows picocli or prints. */
@NullMarked
package org.flopaudit.cli;

import org.jspecify.annotations.NullMarked;
