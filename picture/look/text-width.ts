/** Advances of DejaVu Sans from the space to the tilde, in thousandths of the size: a wide face, so that other fonts need no more room. */
const REGULAR =
  advances(`318 401 460 838 636 950 780 275 390 390 500 838 318 361 318 337 636 636 636 636 636 636 636 636 636 636 337 337 838 838 838 531
1000 684 686 698 770 632 575 775 752 295 295 656 557 863 748 787 603 787 695 635 611 732 684 989 685 611 685 390 337 390 838 500
500 613 635 550 635 615 352 635 634 278 278 579 278 974 634 612 635 635 411 521 392 634 592 818 592 592 525 636 337 636 838`)
const BOLD =
  advances(`348 456 521 838 696 1002 872 306 457 457 523 838 380 415 380 365 696 696 696 696 696 696 696 696 696 696 400 400 838 838 838 580
1000 774 762 734 830 683 683 821 837 372 372 775 637 995 837 850 733 850 770 720 682 812 774 1103 771 724 725 457 365 457 838 500
500 675 716 593 716 678 435 716 712 343 343 665 343 1042 712 687 716 716 493 595 478 712 652 924 645 652 582 712 365 712 838`)

/**
 * About how wide a text is in a sans-serif face of this size in pixels, where nothing can be
 * measured: exact for ASCII in DejaVu Sans, and by kind of letter for the rest.
 */
export function textWidth(text: string, size: number, bold = false): number {
  let sum = 0
  for (const char of text) sum += (bold ? BOLD : REGULAR)[char.codePointAt(0)! - 32] ?? other(char, bold)
  return (sum * size) / 1000
}

function other(char: string, bold: boolean): number {
  if (/\p{M}|\p{Cf}/u.test(char)) return 0
  // Han, kana, Hangul and signs of their width fill a square.
  if (/[\u1100-\u115F\u2E80-\u9FFF\uA960-\uA97F\uAC00-\uD7FF\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60]/.test(char) || char.length > 1)
    return 1000
  return /\p{Lu}|\p{Script=Cyrillic}|\p{Script=Arabic}/u.test(char) ? (bold ? 860 : 770) : bold ? 740 : 660
}

/** A text broken between words into lines of at most this width; a longer word stands alone. */
export function wrap(text: string, width: number, size: number, bold = false): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const longer = line ? `${line} ${word}` : word
    if (line && textWidth(longer, size, bold) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return line ? [...lines, line] : lines
}

function advances(list: string): readonly number[] {
  return list.split(/\s+/).map(Number)
}
