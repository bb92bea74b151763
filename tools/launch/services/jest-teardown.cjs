const { join } = require('node:path');

module.exports = async () => {
  await require(join(__dirname, '../../../dist/tools/launch/jest-services/main.js')).stopForJest();
};
