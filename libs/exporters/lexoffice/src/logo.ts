/** A card beside an open book, drawn for Kontor; the vendor's own logo is not ours to ship. */
export const logo =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" role="img" aria-label="Lexware Office">' +
  '<rect x="3" y="8" width="42" height="32" rx="4" fill="#fbf3ec" stroke="#b5501f" stroke-width="2"/>' +
  '<path d="M24 8v32" stroke="#b5501f" stroke-width="2"/>' +
  '<path d="M8 17h11M8 24h11M8 31h7" stroke="#b5501f" stroke-width="1.5"/>' +
  '<path d="M29 18l4 4 7-8M29 29h11" fill="none" stroke="#2f6f4f" stroke-width="2"/>' +
  '</svg>';
