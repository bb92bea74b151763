// Read by every Node there is before anything else is: no recent syntax and no import in this file.
var oldest = [20, 19];

export function requireNode() {
  var parts = process.version.slice(1).split('.').map(Number);
  if (parts[0] > oldest[0] || (parts[0] === oldest[0] && parts[1] >= oldest[1])) return;
  process.stderr.write('Kontor needs Node ' + oldest.join('.') + ' or newer, but this is Node ' + process.version.slice(1) + '. Install a newer Node (https://nodejs.org, or: nvm install 22) and run the command again.\n');
  process.exit(1);
}
