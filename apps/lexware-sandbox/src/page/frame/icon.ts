/** Open books. Browsers ask for an icon at an address of their own otherwise, which the request log would show as a stranger. */
export const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#0b5cad"/><path d="M16 10c-2-2-5-2.500-9-2.500v14c4 0 7 .5 9 2.500 2-2 5-2.500 9-2.500v-14c-4 0-7 .5-9 2.500zm0 0v14" fill="none" stroke="#fff" stroke-width="2" stroke-linejoin="round"/></svg>
`;
