/** The tags of a photo's stored text, as they were written, each once. */
export function readTags(text: string): readonly string[] {
  return onlyOnce(text.split(','));
}

/** The text that stands for tags: `balayage, short hair`. A comma parts them, so that none has one inside. */
export function printTags(tags: readonly string[]): string {
  return onlyOnce(tags.map((tag) => tag.replaceAll(',', ' '))).join(', ');
}

/** Two tags are one where they differ by capitals only. */
export function tagKey(tag: string): string {
  return tag.trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase();
}

function onlyOnce(tags: readonly string[]): readonly string[] {
  const seen = new Map<string, string>();
  for (const tag of tags) {
    const key = tagKey(tag);
    if (key !== '' && !seen.has(key)) seen.set(key, tag.trim().replaceAll(/\s+/g, ' '));
  }
  return [...seen.values()];
}
