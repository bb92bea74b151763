/** The least a Node server can do: read the request, answer as many bytes of JSON as the path asks for. */
const { createServer } = require('node:http');

const answers = new Map();
const answerOf = (size) => answers.get(size) ?? answers.set(size, Buffer.from(`"${'x'.repeat(Math.max(0, size - 2))}"`)).get(size);

const server = createServer((request, response) => {
  request.resume();
  request.once('end', () => {
    const answer = answerOf(Number(request.url.slice(1)) || 2);
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': answer.length }).end(answer);
  });
});
server.listen(Number(process.argv[2]), '127.0.0.1');
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit());
