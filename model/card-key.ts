/** What a membership card's number is compared by: without spaces and dashes, capitals or not. */
export function cardKey(number: string): string {
  return number.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
