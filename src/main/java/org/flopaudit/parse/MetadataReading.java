package org.flopaudit.parse;

import java.util.List;
import org.flopaudit.document.MetadataEntry;
import org.flopaudit.source.Problem;

/**
 * What was read from YAML or JSON.
 *
 * @param entries the scalars, in order
 * @param problems what was wrong with it
 */
record MetadataReading(List<MetadataEntry> entries, List<Problem> problems) {}
