/** Gives the person a file to keep, as the browser does with downloads. */
export function saveFile(name: string, file: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // Safari reads it after the click; a blob that is never let go stays in memory.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
