/** Common given names in the salons' languages: enough to tell a column of given names from one of family names. */
const COMMON = new Set(
  `
  anna maria giulia sara francesca chiara laura martina alessandra elena paola silvia valentina federica elisa giorgia sofia roberta simona
  marco andrea luca giuseppe francesco alessandro matteo lorenzo giovanni antonio roberto stefano paolo
  līga kristīne inese ilze iveta sandra santa inga liene zane laura elīna evija dace aija ieva agnese madara
  jānis andris juris edgars mārtiņš artūrs kaspars māris raivis
  анна мария елена ольга наталья татьяна ирина екатерина светлана юлия анастасия марина дарья алина оксана виктория ксения людмила галина
  александр сергей дмитрий андрей алексей михаил иван максим владимир николай павел
  олена наталія ірина тетяна юлія катерина світлана марія анастасія вікторія оксана дарина людмила софія соломія
  олександр сергій дмитро андрій олексій михайло іван володимир микола павло тарас богдан
  mary sarah emma emily olivia jessica kate john james michael david peter thomas anna natalia olga elena irina tatiana julia oksana
  `
    .trim()
    .split(/\s+/u),
);

export function isCommonGivenName(word: string): boolean {
  return COMMON.has(word.toLowerCase());
}
