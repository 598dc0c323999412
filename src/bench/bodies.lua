-- wrk … -s bodies.lua URL -- FILE [TOKEN]: sends the lines of a file, each a JSON body, in an order of chance.
local bodies = {}

function init(arguments)
  for line in io.lines(arguments[1]) do
    bodies[#bodies + 1] = line
  end
  math.randomseed(os.time())
  wrk.method = "POST"
  wrk.headers["Content-Type"] = "application/json"
  wrk.headers["Accept"] = "application/json"
  if arguments[2] then
    wrk.headers["Authorization"] = "Bearer " .. arguments[2]
  end
end

function request()
  return wrk.format(nil, nil, nil, bodies[math.random(#bodies)])
end
