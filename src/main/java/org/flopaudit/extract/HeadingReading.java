package org.flopaudit.extract;

import java.util.List;

/**
 * What was recognised in a heading.
 *
 * @param level from 1
 * @param cues its cues
 * @param names the names of models in it
 */
record HeadingReading(int level, List<Cue> cues, List<NameMention> names) {}
