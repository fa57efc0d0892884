package org.flopaudit.extract;

import org.flopaudit.data.DataFolder;
import org.flopaudit.quantity.Lexicon;

/**
 * The words that extraction reads by, each table read once.
 *
 * @param lexicon units, scales, bounds and accelerators
 * @param words small words
 * @param cues phrases that tell what the numbers and names near them are about
 * @param names families of models
 * @param keys keys of metadata and of files beside a card
 * @param relations words for how a model came from its base
 * @param synthetic data sets that are known to be written by models
 */
record Wording(
    Lexicon lexicon,
    SmallWords words,
    Cues cues,
    ModelNames names,
    MetadataKeys keys,
    RelationWords relations,
    SyntheticDatasets synthetic) {

  /**
   * Reads the tables of a folder.
   *
   * @throws org.flopaudit.data.DataException with every fault of the first table that has any
   */
  static Wording read(DataFolder folder) {
    Lexicon lexicon = Lexicon.read(folder);
    SmallWords words = SmallWords.read(folder);
    return new Wording(
        lexicon,
        words,
        Cues.read(folder),
        new ModelNames(ModelFamilies.read(folder, words), words, lexicon),
        MetadataKeys.read(folder),
        RelationWords.read(folder),
        SyntheticDatasets.read(folder));
  }
}
